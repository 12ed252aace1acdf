import { Button, Group, Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { ImportReport } from '../../../contract/importReport.ts'
import { sumOfRows } from '../../../contract/rowCounts.ts'
import { countOf } from '../../../present/formatCount.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { IGNORED_WORDS } from '../../../present/ignoredWords.ts'
import { figure, risk, say } from '../../../present/phrase.ts'
import { useWorkbookInfo } from '../../client/useWorkbookInfo.ts'
import { Answer } from '../../controls/Answer.tsx'
import { FileReports } from './FileReports.tsx'
import { RejectsDownload } from './RejectsDownload.tsx'
import { RejectTable } from './RejectTable.tsx'
import { WhatMoved } from './WhatMoved.tsx'

interface ImportedFilesProps {
  /** One for each import that was written. */
  readonly imported: readonly ImportReport[]
  readonly onAgain: () => void
}

/** What became of every row, what moved, and where to go from here. */
export function ImportedFiles({ imported, onAgain }: ImportedFilesProps) {
  const head = useRef<HTMLDivElement>(null)
  useEffect(() => head.current?.focus(), [])
  const currency = useWorkbookInfo().data?.frame?.currency ?? null
  const [showsRejects, setShowsRejects] = useState(false)
  const files = imported.flatMap((report) => report.files)
  const accepted = sumOfRows(files, 'accepted')
  const rejected = sumOfRows(files, 'rejected')
  const rejects = files.flatMap(({ file, rejects }) => rejects.map((reject) => ({ ...reject, file })))
  const days = imported.map(({ asOf }) => formatDate(asOf)).join(' and ')
  return (
    <Stack gap="lg">
      <div ref={head} tabIndex={-1} style={{ outline: 'none' }}>
        <Answer
          sentence={[
            figure(countOf(accepted, 'row')),
            say(` imported, as of ${days}`),
            ...(rejected > 0 ? [say('; '), risk(countOf(rejected, 'row')), say(' set aside.')] : [say('.')]),
          ]}
        >
          Every row read is accepted, set aside with a reason, or ignored: {IGNORED_WORDS} (a total, a
          repeated header), or in a file that is left out.{' '}
          {imported.length > 1
            ? 'Undo takes the imports back one by one.'
            : 'Undo takes the whole import back.'}
        </Answer>
      </div>
      <Group>
        <Button component="a" href="#/forecast" size="sm">
          See the forecast
        </Button>
        <Button variant="default" size="sm" onClick={onAgain}>
          Import more files
        </Button>
        {rejects.length > 0 && (
          <Button
            variant="default"
            size="sm"
            aria-expanded={showsRejects}
            onClick={() => setShowsRejects((shown) => !shown)}
          >
            {showsRejects ? 'Hide' : 'See'} the {countOf(rejected, 'row')} set aside
          </Button>
        )}
        {imported.map(
          ({ batchId, files }) =>
            batchId !== null &&
            sumOfRows(files, 'rejected') > 0 && <RejectsDownload key={batchId} batchId={batchId} />,
        )}
      </Group>
      {showsRejects && <RejectTable rejects={rejects} total={rejected} />}
      {imported.map(
        ({ asOf, moved }) => moved !== null && <WhatMoved key={asOf} moved={moved} currency={currency} />,
      )}
      {imported.map(({ asOf, files }, at) => (
        <FileReports
          key={asOf}
          files={files}
          label={at === 0 ? 'Rows by file' : `Rows by file, ${formatDate(asOf)}`}
        />
      ))}
    </Stack>
  )
}
