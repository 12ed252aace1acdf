import { readFileSync } from 'node:fs'
import { withEngine } from '../../src/hosts/cli/withEngine.ts'
import { importFile } from './importFile.ts'

/** What one import in a process of its own prints as JSON. */
export interface ImportOnce {
  readonly accepted: number
  /** From opening the new workbook to having closed it. */
  readonly milliseconds: number
  /** Time on all processors in that stretch, which other programs on the machine hardly change. */
  readonly processorMilliseconds: number
  readonly peakMegabytes: number
}

const [, , file, workbook] = process.argv as [string, string, string, string]
const begun = performance.now()
const processorBegun = process.cpuUsage()
const { accepted } = await withEngine(workbook, { create: true }, (client) => importFile(client, file))
const milliseconds = performance.now() - begun
const { user, system } = process.cpuUsage(processorBegun)
const once: ImportOnce = {
  accepted,
  milliseconds,
  processorMilliseconds: (user + system) / 1000,
  peakMegabytes: peakKibibytes() / 1024,
}
console.log(JSON.stringify(once))

/** On Linux the high-water mark of this program alone: getrusage counts what its parent held when it was started. */
function peakKibibytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  const mark = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
  return mark ? Number(mark[1]) : process.resourceUsage().maxRSS
}
