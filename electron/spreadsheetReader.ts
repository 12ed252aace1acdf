import type { ReadJob } from '../src/workbench/spreadsheets/readJob.ts'
import { readSpreadsheet } from '../src/workbench/spreadsheets/readSpreadsheet.ts'

void readSpreadsheet(JSON.parse(process.argv[2] ?? '') as ReadJob).then((answer) =>
  process.parentPort.postMessage(answer),
)
