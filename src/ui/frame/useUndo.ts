import { useEffect } from 'react'
import { useWorkbookCommand } from '../client/useWorkbookCommand.ts'

const TEXT_INPUTS = new Set(['text', 'search', 'number', 'email', 'password', 'url', 'tel'])

/** Takes the last step of the workbook back, or repeats it. */
export function useUndo() {
  const undo = useWorkbookCommand((client) => client.workbook.undo())
  const redo = useWorkbookCommand((client) => client.workbook.redo())
  return { undo: () => undo.mutate(undefined), redo: () => redo.mutate(undefined) }
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), except where a text is being typed. */
export function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const action = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : undefined
      if (action === undefined) return
      event.preventDefault()
      action?.()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo, redo])
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type)
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}
