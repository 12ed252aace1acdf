import { useMantineColorScheme } from '@mantine/core'
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import type { WorkbookInfo } from '../../contract/workbooks.ts'
import { useWorkbookCommand } from '../client/useWorkbookCommand.ts'
import { SCREENS } from './screens.ts'
import { goTo } from './useScreen.ts'
import { useUndo } from './useUndo.ts'
import { useWorkbookDialog } from './useWorkbookDialog.ts'

/** Every screen and command by name; Ctrl K. */
export function CommandPalette({ info }: { info: WorkbookInfo | null }) {
  const { show } = useWorkbookDialog()
  const { setColorScheme } = useMantineColorScheme()
  const { undo, redo } = useUndo()
  const openSample = useWorkbookCommand((client) => client.workbook.openSample())
  const screens: SpotlightActionData[] = SCREENS.map(({ name, label, question, icon: Icon }) => ({
    id: name,
    label,
    description: question,
    leftSection: <Icon size={18} stroke={1.6} />,
    onClick: () => goTo(name),
  }))
  const commands: SpotlightActionData[] = [
    ...(info?.undo ? [{ id: 'undo', label: `Undo: ${info.undo}`, onClick: undo }] : []),
    ...(info?.redo ? [{ id: 'redo', label: `Redo: ${info.redo}`, onClick: redo }] : []),
    { id: 'sample', label: 'Open the sample pipeline', onClick: () => openSample.mutate(undefined) },
    { id: 'new', label: 'New workbook', onClick: () => show('new') },
    { id: 'open', label: 'Open a workbook by name or path', onClick: () => show('open') },
    { id: 'save-as', label: 'Save a copy as', onClick: () => show('save-as') },
    { id: 'light', label: 'Light theme', onClick: () => setColorScheme('light') },
    { id: 'dark', label: 'Dark theme', onClick: () => setColorScheme('dark') },
    { id: 'auto', label: 'Theme as the system', onClick: () => setColorScheme('auto') },
  ]
  return (
    <Spotlight
      actions={[
        { group: 'Screens', actions: screens },
        { group: 'Commands', actions: commands },
      ]}
      shortcut={['mod + K']}
      highlightQuery
      nothingFound="Nothing by this name"
      searchProps={{ placeholder: 'Screen or command', 'aria-label': 'Find a screen or a command' }}
    />
  )
}
