import { useWorkbookCommand } from '../client/useWorkbookCommand.ts'

interface FrameChange {
  readonly asOf?: string | null
  readonly period?: string
  readonly target?: number | null
}

/** Changes the as-of date, the period or the target of the workbook. */
export function useSetFrame() {
  return useWorkbookCommand((client, change: FrameChange) => client.workbook.setFrame(change))
}
