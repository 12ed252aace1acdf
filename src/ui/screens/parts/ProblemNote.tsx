import { describeError } from '../../../present/describeError.ts'

/** Why something did not work and what to do, beside what it was meant for. */
export function ProblemNote({ error }: { error: unknown }) {
  const { title, detail, nextStep } = describeError(error)
  return (
    <section role="alert" className="card" style={{ borderLeft: '4px solid var(--fs-risk)', maxWidth: 720 }}>
      <strong>{title}</strong>
      <p style={{ margin: '6px 0 0' }}>{detail}</p>
      <p className="quiet" style={{ margin: '2px 0 0' }}>
        {nextStep}
      </p>
    </section>
  )
}
