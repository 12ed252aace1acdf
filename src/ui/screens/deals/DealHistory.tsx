import { Table } from '@mantine/core'
import type { DealDetail } from '../../../contract/dealing.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import tables from '../parts/tables.module.css'
import classes from './Deals.module.css'

/** How the deal stood on the days it changed. */
export function DealHistory({ detail }: { detail: DealDetail }) {
  return (
    <section className={classes.part}>
      <h3>History</h3>
      {detail.history.length === 0 ? (
        <p className="quiet">The files hold no earlier state of this deal.</p>
      ) : (
        <Table className={tables.plain} aria-label="History of the deal">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>On</Table.Th>
              <Table.Th>Stage</Table.Th>
              <Table.Th className="number">Amount</Table.Th>
              <Table.Th>Expected close</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {detail.history.map((state) => (
              <Table.Tr key={JSON.stringify(state)}>
                <Table.Td>{state.on === null ? '–' : formatDate(state.on)}</Table.Td>
                <Table.Td>{state.outcome === 'open' ? (state.stage ?? 'open') : state.outcome}</Table.Td>
                <Table.Td className="number">
                  {state.amount === null ? '–' : formatMoney(state.amount, detail.currency)}
                </Table.Td>
                <Table.Td>
                  {state.expectedCloseOn === null ? '–' : formatDate(state.expectedCloseOn)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}
