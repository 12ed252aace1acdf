import { forkReader } from './forkReader.ts'
import type { StartReader } from './readJob.ts'

let start: StartReader = forkReader

/** Starts the reading process in the way of this host. */
export const startReader: StartReader = (job) => start(job)

/** Says how this process can start another one; Node's way without it. A desktop engine has to ask its main process. */
export function setReaderStart(way: StartReader): void {
  start = way
}
