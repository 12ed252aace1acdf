import { Button } from '@mantine/core'
import { describeError } from '../../present/describeError.ts'

/** What failed, why, and one thing to do. */
export function FailedView({ error, retry }: { error: unknown; retry?: () => void }) {
  const { title, detail, nextStep } = describeError(error)
  return (
    <div role="alert" style={{ maxWidth: '62ch' }}>
      <h1 className="sentence">{title}</h1>
      <p>{detail}</p>
      <p className="quiet">{nextStep}</p>
      {retry ? (
        <Button variant="default" size="sm" onClick={retry}>
          Try again
        </Button>
      ) : null}
    </div>
  )
}
