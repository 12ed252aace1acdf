import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The rail's screens, by the names that a person reads. */
export const SCREENS = [
  'Forecast',
  'What-if',
  'Lead measures',
  'Deals & 1:1',
  'Assumptions',
  'Plan',
  'Import',
]

/** Long enough for the engine to fit the model on a busy machine. */
const PATIENCE = { timeout: 20_000, interval: 50 }

/** Text as it is read: any space, line break or no-break space is one space. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The sentence that answers the screen's question. */
export async function sentence(page: Page): Promise<string> {
  return plain(await page.getByTestId('sentence').innerText())
}

/** Waits until what is read is as expected. */
export function soon<T>(read: () => T | Promise<T>) {
  return expect.poll(read, PATIENCE)
}

/** Goes to a screen by the rail and waits for its answer. */
export async function goTo(page: Page, screen: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen })
  await link.click()
  await soon(() => link.getAttribute('aria-current')).toBe('page')
  await page.getByRole('main').getByTestId('sentence').waitFor()
}

/** Types a value into a control of the top bar, such as the target, and accepts it. */
export async function setInTopBar(
  page: Page,
  name: 'As of' | 'Period' | 'Target',
  value: string,
): Promise<void> {
  await topBarControl(page, name).click()
  const entry = page.getByRole('dialog').getByRole('textbox')
  await entry.fill(value)
  await entry.press('Enter')
}

export function topBarControl(page: Page, name: string): Locator {
  return page.getByRole('banner').getByRole('button', { name: new RegExp(`^${name}: `) })
}

/** What undo would take back: `Undo: Set the target`, or `Nothing to undo`. */
export function undoButton(page: Page): Locator {
  return page.getByRole('button', { name: /^(Undo: |Nothing to undo)/ })
}

/** What redo would repeat: `Redo: Set the target`, or `Nothing to redo`. */
export function redoButton(page: Page): Locator {
  return page.getByRole('button', { name: /^(Redo: |Nothing to redo)/ })
}

/** Its accessible name, as it is read. */
export async function nameOf(button: Locator): Promise<string> {
  return plain((await button.getAttribute('aria-label')) ?? '')
}

/** Presses undo (or redo) until nothing is left, and gives back the steps in the order they went. */
export async function pressUntilNothing(button: Locator): Promise<string[]> {
  const steps: string[] = []
  for (;;) {
    const name = await nameOf(button)
    if (name.startsWith('Nothing to ')) return steps
    steps.push(name.replace(/^(Undo|Redo): /, ''))
    await button.click()
    await soon(() => nameOf(button)).not.toBe(name)
  }
}

/** Opens the sample pipeline from the welcome and waits for the forecast. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample pipeline' }).click()
  await page.getByRole('region', { name: 'Forecast', exact: true }).waitFor()
}
