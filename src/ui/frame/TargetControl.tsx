import type { Frame } from '../../contract/workbooks.ts'
import { formatMoney } from '../../present/formatMoney.ts'
import { formatPeriod } from '../../present/formatPeriod.ts'
import { parseMoneyInput } from '../../present/parseMoneyInput.ts'
import { TypedEntry } from '../controls/TypedEntry.tsx'
import { FrameControl } from './FrameControl.tsx'
import { useSetFrame } from './useSetFrame.ts'

const SOURCE: Record<Frame['targetSource'], string> = {
  imported: 'Imported with your targets.',
  typed: 'Typed by a person.',
  none: 'None was imported for this period.',
}

/** The bookings that the period is to reach. */
export function TargetControl({ frame }: { frame: Frame }) {
  const set = useSetFrame()
  const { target, currency } = frame
  const value = target === null ? 'set one' : formatMoney(target, currency, { compact: true })
  return (
    <FrameControl name="Target" value={value} attention={target === null}>
      {(close) => (
        <>
          <TypedEntry
            key={target}
            label={`Target for ${formatPeriod(frame.period.label)}, ${currency}`}
            description={SOURCE[frame.targetSource]}
            initial={target === null ? '' : formatMoney(target, currency)}
            parse={(text) => parseMoneyInput(text, currency)}
            onAccept={(typed) => set.mutate({ target: typed }, { onSuccess: close })}
          />
          {frame.targetSource === 'typed' ? (
            <button
              type="button"
              className="linkButton small"
              style={{ marginTop: 8 }}
              onClick={() => set.mutate({ target: null }, { onSuccess: close })}
            >
              Back to the imported target
            </button>
          ) : null}
        </>
      )}
    </FrameControl>
  )
}
