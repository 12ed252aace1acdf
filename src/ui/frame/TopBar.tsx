import type { WorkbookInfo } from '../../contract/workbooks.ts'
import { AsOfControl } from './AsOfControl.tsx'
import classes from './Frame.module.css'
import { PaletteButton } from './PaletteButton.tsx'
import { PeriodControl } from './PeriodControl.tsx'
import { SavedState } from './SavedState.tsx'
import { TargetControl } from './TargetControl.tsx'
import { ThemeControl } from './ThemeControl.tsx'
import { UndoRedo } from './UndoRedo.tsx'
import { WorkbookMenu } from './WorkbookMenu.tsx'

/** What every screen stands on: workbook, as-of date, period and target, each a control. */
export function TopBar({ info }: { info: WorkbookInfo | null }) {
  return (
    <div className={classes.header}>
      <span className={classes.brand}>Foresight</span>
      <WorkbookMenu info={info} />
      {info?.frame ? (
        <>
          <AsOfControl frame={info.frame} />
          <PeriodControl frame={info.frame} />
          <TargetControl frame={info.frame} />
        </>
      ) : null}
      <span className={classes.spacer} />
      <SavedState savedAt={info?.savedAt ?? null} />
      <UndoRedo undo={info?.undo ?? null} redo={info?.redo ?? null} />
      <PaletteButton />
      <ThemeControl />
    </div>
  )
}
