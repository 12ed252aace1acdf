import { Loader } from '@mantine/core'

/** Says what is being prepared. */
export function LoadingView({ what }: { what: string }) {
  return (
    <div role="status" style={{ display: 'flex', alignItems: 'center', gap: 12, padding: '28px 0' }}>
      <Loader size={18} />
      <span className="quiet">Preparing {what}</span>
    </div>
  )
}
