import type { UseQueryResult } from '@tanstack/react-query'
import type { WorkbookInfo } from '../../contract/workbooks.ts'
import { useWorkbookQuery } from './useWorkbookQuery.ts'

/** The workbook that is open: its name, frame, counts and what undo would take back. */
export function useWorkbookInfo(): UseQueryResult<WorkbookInfo> {
  return useWorkbookQuery(['info'], (client, signal) => client.workbook.info(undefined, { signal }))
}
