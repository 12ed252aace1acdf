import classes from './Chart.module.css'

export interface TableTwin {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A chart's figures as a table; the first column names the row. */
export function ChartTable({ twin, height, caption }: { twin: TableTwin; height: number; caption: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <div className={classes.tableScroll} style={{ maxHeight: height, minHeight: height }} tabIndex={0}>
      <table className={classes.table}>
        <caption className="visuallyHidden">{caption}</caption>
        <thead>
          <tr>
            {twin.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {twin.rows.map(([head, ...cells]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td key={twin.columns[index + 1] ?? index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
