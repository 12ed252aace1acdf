import { Button } from '@mantine/core'
import { useWorkbookCommand } from '../../client/useWorkbookCommand.ts'
import { saveText } from './saveText.ts'

/** Writes the rows that were set aside into a file, with the reason of each, to be mended and imported again. */
export function RejectsDownload({ batchId }: { batchId: number }) {
  const download = useWorkbookCommand(async (client, id: number) => {
    const { name, content } = await client.import.rejectsFile({ batchId: id })
    saveText(name, content, 'text/csv')
  })
  return (
    <Button variant="default" size="sm" loading={download.isPending} onClick={() => download.mutate(batchId)}>
      Save the rows set aside
    </Button>
  )
}
