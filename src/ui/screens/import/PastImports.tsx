import { Table } from '@mantine/core'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { useState } from 'react'
import type { Contract } from '../../../contract/contract.ts'
import { sumOfRows } from '../../../contract/rowCounts.ts'
import { countOf, formatCount } from '../../../present/formatCount.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { KIND_WORDS } from '../../../present/recordWords.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { Answered } from '../parts/Answered.tsx'
import tables from '../parts/tables.module.css'
import { RejectsDownload } from './RejectsDownload.tsx'
import { RejectTable } from './RejectTable.tsx'

type Batch = InferContractRouterOutputs<Contract>['import']['batches'][number]

/** Imports of this workbook so far: what is worth knowing of them stays in sight, and so does what was set aside. */
export function PastImports({ batches }: { batches: readonly Batch[] }) {
  const [open, setOpen] = useState<number | null>(null)
  if (batches.length === 0) return null
  return (
    <section aria-label="Past imports">
      <strong style={{ fontSize: '1rem' }}>Past imports</strong>
      <Table.ScrollContainer minWidth={760}>
        <Table className={tables.plain} aria-label="Past imports" mt="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Imported</Table.Th>
              <Table.Th>As of</Table.Th>
              <Table.Th>Files, and what is worth knowing of them</Table.Th>
              <Table.Th className="number">Accepted</Table.Th>
              <Table.Th className="number">Set aside</Table.Th>
              <Table.Th className="number">Ignored</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {batches.map((batch) => (
              <BatchRow
                key={batch.id}
                batch={batch}
                open={open === batch.id}
                onToggle={() => setOpen((before) => (before === batch.id ? null : batch.id))}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  )
}

interface BatchRowProps {
  readonly batch: Batch
  readonly open: boolean
  readonly onToggle: () => void
}

function BatchRow({ batch, open, onToggle }: BatchRowProps) {
  const rejected = sumOfRows(batch.files, 'rejected')
  const when = `${formatDate(batch.madeAt.slice(0, 10))} ${batch.madeAt.slice(11, 16)}`
  return (
    <>
      <Table.Tr style={{ verticalAlign: 'top' }} {...(batch.active ? {} : { className: 'quiet' })}>
        <Table.Td>
          {when}
          {!batch.active && <div className="quiet">undone</div>}
        </Table.Td>
        <Table.Td>{formatDate(batch.asOf)}</Table.Td>
        <Table.Td>
          {batch.files.map(({ file, kind, accepted, warnings }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names of files may repeat; the place is the identity
            <div key={at}>
              {file}{' '}
              <span className="quiet">
                {kind === null ? 'left out' : `${kindWords(kind)}, ${countOf(accepted, 'row')}`}
              </span>
              {warnings.map(({ code, message }) => (
                <div key={`${code}${message}`} className="quiet small">
                  {message}
                </div>
              ))}
            </div>
          ))}
        </Table.Td>
        <Table.Td className="number">{formatCount(sumOfRows(batch.files, 'accepted'))}</Table.Td>
        <Table.Td className="number">
          {rejected === 0 ? (
            '0'
          ) : (
            <button
              type="button"
              className="linkButton"
              aria-expanded={open}
              aria-label={`${countOf(rejected, 'row')} set aside in the import of ${when}`}
              onClick={onToggle}
            >
              {formatCount(rejected)}
            </button>
          )}
        </Table.Td>
        <Table.Td className="number">{formatCount(sumOfRows(batch.files, 'ignored'))}</Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={6}>
            <BatchRejects batchId={batch.id} total={rejected} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}

function BatchRejects({ batchId, total }: { batchId: number; total: number }) {
  const rejects = useWorkbookQuery(['import', 'rejects', batchId], (client, signal) =>
    client.import.rejects({ batchId }, { signal }),
  )
  return (
    <Answered query={rejects} what="the rows set aside">
      {(rows) => (
        <>
          <RejectsDownload batchId={batchId} />
          <RejectTable rejects={rows} total={total} />
        </>
      )}
    </Answered>
  )
}

function kindWords(kind: string): string {
  return ((KIND_WORDS as Readonly<Record<string, string>>)[kind] ?? kind).toLowerCase()
}
