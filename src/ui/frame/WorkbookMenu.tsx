import { Menu } from '@mantine/core'
import { IconDeviceFloppy, IconFilePlus, IconFolderOpen, IconMap } from '@tabler/icons-react'
import type { WorkbookInfo } from '../../contract/workbooks.ts'
import { useWorkbookCommand } from '../client/useWorkbookCommand.ts'
import { useWorkbookQuery } from '../client/useWorkbookQuery.ts'
import classes from './Frame.module.css'
import { useWorkbookDialog } from './useWorkbookDialog.ts'

const MOST_RECENT = 6

/** The open workbook, and the ways to another one. */
export function WorkbookMenu({ info }: { info: WorkbookInfo | null }) {
  const { show } = useWorkbookDialog()
  const recent = useWorkbookQuery(['recent'], (client, signal) =>
    client.workbook.recent(undefined, { signal }),
  )
  const openSample = useWorkbookCommand((client) => client.workbook.openSample())
  const open = useWorkbookCommand((client, path: string) => client.workbook.open({ path }))
  const others = (recent.data ?? []).filter((workbook) => workbook.path !== info?.path).slice(0, MOST_RECENT)
  const name = info ? info.name : 'opening'
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <button
          type="button"
          className={classes.control}
          aria-label={`Workbook: ${name}`}
          title={info?.path ?? undefined}
        >
          <span className={classes.controlName}>Workbook</span>
          <span className={classes.controlValue}>{name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconMap size={16} />} onClick={() => openSample.mutate(undefined)}>
          Open the sample pipeline
        </Menu.Item>
        <Menu.Item leftSection={<IconFilePlus size={16} />} onClick={() => show('new')}>
          New workbook
        </Menu.Item>
        <Menu.Item leftSection={<IconFolderOpen size={16} />} onClick={() => show('open')}>
          Open by name or path
        </Menu.Item>
        <Menu.Item leftSection={<IconDeviceFloppy size={16} />} onClick={() => show('save-as')}>
          Save a copy as
        </Menu.Item>
        {others.length > 0 ? <Menu.Divider /> : null}
        {others.length > 0 ? <Menu.Label>Recent</Menu.Label> : null}
        {others.map((workbook) => (
          <Menu.Item key={workbook.path} onClick={() => open.mutate(workbook.path)} title={workbook.path}>
            {workbook.name}
            <div className="small quiet" style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {workbook.path}
            </div>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
