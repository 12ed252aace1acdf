import type { FileProposal } from '../../../contract/importing.ts'
import { CrossTable } from './CrossTable.tsx'
import { FileProfileTable } from './FileProfileTable.tsx'
import classes from './Import.module.css'

/** What the values look like, column by column and two columns together. */
export function ProfileSection({ proposal }: { proposal: FileProposal }) {
  const { fileId, file, mapping } = proposal
  return (
    <>
      <div className={classes.part}>
        <FileProfileTable fileId={fileId} />
      </div>
      <CrossTable fileId={fileId} file={file} header={mapping.map(({ column }) => column)} />
    </>
  )
}
