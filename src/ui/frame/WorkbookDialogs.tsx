import { Modal } from '@mantine/core'
import { accepted, type Entry, refused } from '../../present/entry.ts'
import { useWorkbookCommand } from '../client/useWorkbookCommand.ts'
import { TypedEntry } from '../controls/TypedEntry.tsx'
import { useWorkbookDialog, type WorkbookDialog } from './useWorkbookDialog.ts'

const WORDS: Record<WorkbookDialog, { title: string; label: string; description: string; accept: string }> = {
  new: {
    title: 'New workbook',
    label: 'Name or path',
    description: 'A name goes to your workbooks folder; a path is taken as it stands.',
    accept: 'Create',
  },
  open: {
    title: 'Open a workbook',
    label: 'Name or path',
    description: 'A name in your workbooks folder, or the full path of a .foresight file.',
    accept: 'Open',
  },
  'save-as': {
    title: 'Save a copy and go on in it',
    label: 'Name or path',
    description: 'The present workbook stays as it is.',
    accept: 'Save',
  },
}

/** Asks for a name or path, and says in place what stands in the way. */
export function WorkbookDialogs() {
  const { dialog, show } = useWorkbookDialog()
  const close = () => show(null)
  const send = useWorkbookCommand((client, step: { kind: WorkbookDialog; path: string }) =>
    step.kind === 'new'
      ? client.workbook.create({ path: step.path })
      : step.kind === 'open'
        ? client.workbook.open({ path: step.path })
        : client.workbook.saveAs({ path: step.path }),
  )
  const words = dialog === null ? null : WORDS[dialog]
  return (
    <Modal opened={dialog !== null} onClose={close} title={words?.title} size="md">
      {dialog !== null && words ? (
        <TypedEntry
          label={words.label}
          description={words.description}
          initial=""
          parse={readPath}
          acceptLabel={words.accept}
          onAccept={(path) => send.mutate({ kind: dialog, path }, { onSuccess: close })}
        />
      ) : null}
    </Modal>
  )
}

function readPath(text: string): Entry<string> {
  const path = text.trim()
  return path === '' ? refused('Write a name, or the path of a file.') : accepted(path)
}
