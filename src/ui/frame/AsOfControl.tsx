import type { Frame } from '../../contract/workbooks.ts'
import { formatDate } from '../../present/formatDate.ts'
import { parseDateInput } from '../../present/parseDateInput.ts'
import { TypedEntry } from '../controls/TypedEntry.tsx'
import { FrameControl } from './FrameControl.tsx'
import { useSetFrame } from './useSetFrame.ts'

/** The day whose knowledge is used. */
export function AsOfControl({ frame }: { frame: Frame }) {
  const set = useSetFrame()
  const isNewest = frame.asOf === frame.newestDate
  return (
    <FrameControl name="As of" value={formatDate(frame.asOf)}>
      {(close) => (
        <>
          <TypedEntry
            key={frame.asOf}
            label="As-of date"
            description="Only what was known on this day is used."
            initial={frame.asOf}
            parse={parseDateInput}
            onAccept={(asOf) => set.mutate({ asOf }, { onSuccess: close })}
          />
          <p className="small quiet" style={{ margin: '10px 0 0' }}>
            {isNewest ? (
              'This is the newest date in the data.'
            ) : (
              <button
                type="button"
                className="linkButton"
                onClick={() => set.mutate({ asOf: null }, { onSuccess: close })}
              >
                Back to the newest date in the data, {formatDate(frame.newestDate)}
              </button>
            )}
          </p>
        </>
      )}
    </FrameControl>
  )
}
