import type { Locator, Page } from 'playwright-core'
import { soon } from './workbenchPage.ts'

/** A file as a person has it on the desktop. */
export interface DroppedFile {
  readonly name: string
  readonly content: string
}

/** Drags files over the import screen and lets go of them all at once, where it says so. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((contents) => {
    const transfer = new DataTransfer()
    for (const { name, content } of contents) transfer.items.add(new File([content], name))
    return transfer
  }, files)
  await page.getByRole('main').dispatchEvent('dragenter', { dataTransfer })
  const zone = page.getByText('Let go to read the files')
  await soon(() => isShown(zone)).toBe(true)
  for (const type of ['dragenter', 'dragover', 'drop']) await zone.dispatchEvent(type, { dataTransfer })
  await soon(() => isShown(zone)).toBe(false)
}

/** The zone is always in the page, but transparent while nothing is dragged. */
function isShown(zone: Locator): Promise<boolean> {
  return zone.evaluate((element) => element.checkVisibility({ opacityProperty: true }))
}
