/** A card whose content needs something first. */
export function EmptyCard({ title, why }: { title: string; why: string }) {
  return (
    <div className="card">
      <strong>{title}</strong>
      <p className="quiet" style={{ margin: '4px 0 0' }}>
        {why}
      </p>
    </div>
  )
}
