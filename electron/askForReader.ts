import type { ReadAnswer, ReadStop, StartReader } from '../src/workbench/spreadsheets/readJob.ts'
import type { EngineHears, EngineSays } from './engineProtocol.ts'

/**
 * Has the main process start the process that reads a spreadsheet: a utility process can start none, and forking Electron as
 * Node is switched off by a fuse.
 */
export function askForReader(): StartReader {
  const waiting = new Map<number, (answer: ReadAnswer | ReadStop) => void>()
  let last = 0
  process.parentPort.on('message', ({ data }: { data: EngineHears | null }) => {
    if (data?.kind !== 'read') return
    waiting.get(data.id)?.(data.answer)
    waiting.delete(data.id)
  })
  return (job) =>
    new Promise((resolve) => {
      const id = ++last
      waiting.set(id, resolve)
      process.parentPort.postMessage({ kind: 'read', id, job } satisfies EngineSays)
    })
}
