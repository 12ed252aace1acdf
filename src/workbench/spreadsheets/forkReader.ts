import { fork } from 'node:child_process'
import { join } from 'node:path'
import {
  READER_HEAP_MB,
  READER_SECONDS,
  type ReadAnswer,
  type ReadStop,
  type StartReader,
} from './readJob.ts'

/** The entry of the reading process, as it lies beside this file in the sources. */
const ENTRY = join(import.meta.dirname, 'readerProcess.ts')

/** Reads a spreadsheet in a forked Node. */
export const forkReader: StartReader = (job) => forkCapped(job, READER_HEAP_MB, READER_SECONDS)

/** As `forkReader`, with other caps. */
export function forkCapped(
  job: Parameters<StartReader>[0],
  heapMegabytes: number,
  seconds: number,
): Promise<ReadAnswer | ReadStop> {
  const child = fork(ENTRY, [JSON.stringify(job)], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve) => {
    let answer: ReadAnswer | ReadStop = { type: 'stopped', by: 'death' }
    const timer = setTimeout(() => {
      answer = { type: 'stopped', by: 'time' }
      child.kill('SIGKILL')
    }, seconds * 1000)
    child.on('message', (message: ReadAnswer) => {
      answer = message
    })
    const end = () => {
      clearTimeout(timer)
      resolve(answer)
    }
    child.once('error', end)
    child.once('exit', end)
  })
}
