import { create } from 'zustand'

export type WorkbookDialog = 'new' | 'open' | 'save-as'

interface DialogState {
  readonly dialog: WorkbookDialog | null
  readonly show: (dialog: WorkbookDialog | null) => void
}

/** Which of the workbook's dialogs is open; opened from the menu and from the palette. */
export const useWorkbookDialog = create<DialogState>((set) => ({
  dialog: null,
  show: (dialog) => set({ dialog }),
}))
