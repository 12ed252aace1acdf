import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly why: string
  /** One thing to do. */
  readonly action?: ReactNode
}

/** A screen with nothing to show: what, why, one thing to do. */
export function EmptyView({ title, why, action }: Props) {
  return (
    <div style={{ maxWidth: '62ch' }}>
      <h1 className="sentence" data-testid="sentence">
        {title}
      </h1>
      <p className="quiet">{why}</p>
      {action}
    </div>
  )
}
