import type { ImportProgress } from '../../../contract/importReport.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { percentDone, shareDone } from './percentDone.ts'

/** How far something is. It is read aloud by tenths, or a screen reader would never come to an end. */
export function ProgressWords({ before, progress }: { before: string; progress: ImportProgress }) {
  return (
    <>
      <span aria-hidden>
        {before}
        {percentDone(progress)}
      </span>
      <span className="visuallyHidden">
        {before}
        {formatPercent(Math.floor(shareDone(progress) * 10) / 10)}
      </span>
    </>
  )
}
