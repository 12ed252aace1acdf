import { Table } from '@mantine/core'
import { formatLeverValue, nameLever } from '../../../present/describeLever.ts'
import { describeRequire } from '../../../present/describeRequire.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { formatChange } from '../../../present/formatPercent.ts'
import type { PlanPage } from '../../../present/planMarkdown.ts'
import tables from '../parts/tables.module.css'

/** What each lever alone would have to be, and until when pulling it still helps. */
export function PlanLevers({ page }: { page: PlanPage }) {
  const { currency } = page.forecast
  return (
    <Table className={tables.plain} aria-label="What must be true" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Lever</Table.Th>
          <Table.Th className="number">Today</Table.Th>
          <Table.Th className="number">Needed</Table.Th>
          <Table.Th className="number">Change</Table.Th>
          <Table.Th className="number">Useful until</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {page.levers.map((row) => (
          <Table.Tr key={row.lever}>
            <Table.Td>{nameLever(row.lever, page.counted)}</Table.Td>
            <Table.Td className="number quiet">
              {formatLeverValue(row.lever, row.baseline, currency)}
            </Table.Td>
            {row.feasible && row.required !== null ? (
              <>
                <Table.Td className="number">
                  <strong>{formatLeverValue(row.lever, row.required, currency)}</strong>
                </Table.Td>
                <Table.Td className="number">
                  {row.multiplier === null ? '' : formatChange(row.multiplier - 1)}
                </Table.Td>
              </>
            ) : (
              <Table.Td colSpan={2} className="number" c="var(--fs-risk)">
                {describeRequire(row.reason)}
              </Table.Td>
            )}
            <Table.Td className="number">
              {row.lastUsefulDate === null ? '–' : formatDate(row.lastUsefulDate, { year: false })}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
