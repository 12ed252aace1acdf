import { periodLabel } from '../../contract/scalars.ts'
import type { Frame } from '../../contract/workbooks.ts'
import { accepted, type Entry, refused } from '../../present/entry.ts'
import { formatDate } from '../../present/formatDate.ts'
import { formatPeriod } from '../../present/formatPeriod.ts'
import { TypedEntry } from '../controls/TypedEntry.tsx'
import classes from './Frame.module.css'
import { FrameControl } from './FrameControl.tsx'
import { useSetFrame } from './useSetFrame.ts'

/** The month, quarter or year that the forecast is about. */
export function PeriodControl({ frame }: { frame: Frame }) {
  const set = useSetFrame()
  return (
    <FrameControl name="Period" value={formatPeriod(frame.period.label)}>
      {(close) => {
        const choose = (period: string) => set.mutate({ period }, { onSuccess: close })
        return (
          <>
            <TypedEntry
              key={frame.period.label}
              label="Period"
              description={`${formatDate(frame.period.start)} to ${formatDate(frame.period.end)}`}
              initial={frame.period.label}
              parse={readPeriod}
              onAccept={choose}
            />
            <div className={classes.periods} style={{ marginTop: 10 }}>
              {frame.periods.map((label) => (
                <button
                  key={label}
                  type="button"
                  className={classes.period}
                  aria-pressed={label === frame.period.label}
                  onClick={() => choose(label)}
                >
                  {formatPeriod(label)}
                </button>
              ))}
            </div>
          </>
        )
      }}
    </FrameControl>
  )
}

function readPeriod(text: string): Entry<string> {
  const label = text.trim().toUpperCase()
  return periodLabel.safeParse(label).success
    ? accepted(label)
    : refused('Write a quarter as 2017-Q4, a month as 2017-11 or a year as 2017.')
}
