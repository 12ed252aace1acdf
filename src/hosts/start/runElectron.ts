import { spawn } from 'node:child_process'
import { isStillUpAfter } from './openPage.ts'

const SHOWS_WINDOW_AFTER_MS = 3_000

export type ElectronRun =
  | { readonly kind: 'ended'; readonly code: number }
  /** It stopped before it can have shown a window. */
  | { readonly kind: 'failed'; readonly why: string }

/** Runs the desktop shell and waits for its end. */
export async function runElectron(
  runtime: string,
  root: string,
  workbook: string | null,
): Promise<ElectronRun> {
  const child = spawn(runtime, [root, ...(workbook ? [`--workbook=${workbook}`] : [])], {
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
  const ended = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      errors = error.message
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 0))
  })
  const stayed = await isStillUpAfter(child, SHOWS_WINDOW_AFTER_MS)
  const code = await ended
  if (stayed || code === 0) return { kind: 'ended', code }
  const line = errors.split('\n').find((text) => text.trim() !== '')
  return { kind: 'failed', why: line?.trim() ?? `it stopped with code ${code}` }
}
