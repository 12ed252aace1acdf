import { utilityProcess } from 'electron'
import {
  READER_HEAP_MB,
  READER_SECONDS,
  type ReadAnswer,
  type ReadJob,
  type ReadStop,
} from '../src/workbench/spreadsheets/readJob.ts'
import readerPath from './spreadsheetReader.ts?modulePath'

/** Reads a spreadsheet in a utility process of its own, capped in memory and time. */
export function runSpreadsheetReader(job: ReadJob): Promise<ReadAnswer | ReadStop> {
  const child = utilityProcess.fork(readerPath, [JSON.stringify(job)], {
    serviceName: 'Foresight spreadsheet reader',
    execArgv: [`--max-old-space-size=${READER_HEAP_MB}`],
    stdio: 'ignore',
  })
  return new Promise((resolve) => {
    let answer: ReadAnswer | ReadStop = { type: 'stopped', by: 'death' }
    const timer = setTimeout(() => {
      answer = { type: 'stopped', by: 'time' }
      child.kill()
    }, READER_SECONDS * 1000)
    child.once('message', (message: ReadAnswer) => {
      answer = message
      child.kill()
    })
    child.once('exit', () => {
      clearTimeout(timer)
      resolve(answer)
    })
  })
}
