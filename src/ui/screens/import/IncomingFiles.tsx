import { Group, Loader } from '@mantine/core'
import { describeError } from '../../../present/describeError.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import type { Incoming, Staging } from './useStaging.ts'

/** Files on their way in, and why any of them could not be taken in. */
export function IncomingFiles({ incoming, failures }: Pick<Staging, 'incoming' | 'failures'>) {
  return (
    <>
      <div role="status" style={{ marginTop: incoming.length > 0 ? 12 : 0 }}>
        {incoming.length > 0 && (
          <Group gap="xs">
            <Loader size="xs" /> Reading {incoming.map(inWords).join(', ')}
          </Group>
        )}
      </div>
      {failures.map(({ file, error }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names of files may repeat; the place is the identity
        <p key={place} role="alert" style={{ margin: '8px 0 0', color: 'var(--fs-risk)' }}>
          <strong>{file}</strong>: {describeError(error).detail} {describeError(error).nextStep}
        </p>
      ))}
    </>
  )
}

function inWords({ file, bytes, sent }: Incoming): string {
  return sent === 0 ? file : `${file} (${formatPercent(Math.floor((100 * sent) / bytes) / 100)} taken in)`
}
