// The process that reads one spreadsheet for an engine running on Node: its job is the first argument, its answer a message.
import type { ReadJob } from './readJob.ts'
import { readSpreadsheet } from './readSpreadsheet.ts'

process.on('disconnect', () => process.exit(1))
const answer = await readSpreadsheet(JSON.parse(process.argv[2]!) as ReadJob)
process.send!(answer, () => process.exit(0))
