import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { describeInBrowser } from './describeInBrowser.ts'
import { openWorkbench } from './openWorkbench.ts'
import { madeExport } from './pipelineExport.ts'
import { temporaryHome } from './temporaryHome.ts'
import {
  nameOf,
  openSample,
  plain,
  redoButton,
  SCREENS,
  soon,
  topBarControl,
  undoButton,
} from './workbenchPage.ts'

/** More than the frame and the head of any screen hold. */
const MOST_STOPS = 60
/** Stops looked at in each screen. */
const STOPS_SEEN = 12
const PAGE = 'the page'

describeInBrowser('the workbench by keyboard alone', (launched) => {
  test('every screen is reached by Tab and Enter', async () => {
    using home = temporaryHome()
    await using workbench = await openWorkbench(launched, home.folder)
    const { page } = workbench
    await tabTo(page, 'Open the sample pipeline')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Forecast', exact: true }).waitFor()
    for (const screen of SCREENS) {
      await tabTo(page, screen, 'Shift+Tab')
      await page.keyboard.press('Enter')
      await soon(() => currentScreen(page)).toBe(screen)
      await page.getByRole('main').getByTestId('sentence').waitFor()
      await tabTo(page, SCREENS.at(-1)!)
      await seeStops(page, STOPS_SEEN)
    }
  })

  test('Ctrl+K finds a screen and a command by name, and Escape leaves', async () => {
    using home = temporaryHome()
    await using workbench = await openWorkbench(launched, home.folder)
    const { page } = workbench
    await openSample(page)
    await inPalette(page, 'early', 'what is changing')
    await soon(() => currentScreen(page)).toBe('Lead measures')
    await inPalette(page, 'dark theme')
    await soon(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
    await page.keyboard.press('Control+k')
    await palette(page).waitFor()
    await page.keyboard.press('Escape')
    await palette(page).waitFor({ state: 'hidden' })
    expect(await currentScreen(page)).toBe('Lead measures')
  })

  test('files are chosen, one of their columns is changed and they are imported', async () => {
    using home = temporaryHome()
    await using workbench = await openWorkbench(launched, home.folder)
    const { page } = workbench
    const { files } = madeExport()
    await tabTo(page, 'Import')
    await page.keyboard.press('Enter')
    await soon(() => currentScreen(page)).toBe('Import')
    // The page has to be told early that a dialog is waited for.
    const dialog = page.waitForEvent('filechooser')
    await tabTo(page, 'Choose files')
    await page.keyboard.press('Enter')
    await (await dialog).setFiles(
      files.map(({ name, content }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })),
    )
    await soon(() => page.getByText(/^Every row was looked at/).count()).toBe(1)
    const columns = page.getByRole('region', { name: 'deals.csv', exact: true })
    await columns.getByRole('button', { name: /^Columns/ }).focus()
    await page.keyboard.press('Enter')
    await tabTo(page, 'Field fed by product')
    await page.keyboard.press('Home')
    await soon(() => columns.getByText('your choice').count()).toBe(1)
    const button = page.getByRole('button', { name: /^Import [\d,]+ rows$/ })
    await soon(() => button.isEnabled()).toBe(true)
    await tabTo(page, plain(await button.innerText()))
    await page.keyboard.press('Enter')
    await page.getByRole('table', { name: 'Rows by file', exact: true }).waitFor()
    await tabTo(page, 'See the forecast')
    await page.keyboard.press('Enter')
    await soon(() => currentScreen(page)).toBe('Forecast')
  })

  test('a target is typed, taken back by Ctrl+Z and repeated by Ctrl+Shift+Z', async () => {
    using home = temporaryHome()
    await using workbench = await openWorkbench(launched, home.folder)
    const { page } = workbench
    await openSample(page)
    const imported = await nameOf(topBarControl(page, 'Target'))
    await tabTo(page, imported, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('textbox').waitFor()
    await soon(() => focused(page)).toMatch(/^Target for /)
    await page.keyboard.type('1.6M')
    await page.keyboard.press('Enter')
    await soon(() => nameOf(topBarControl(page, 'Target'))).toBe('Target: $1.60M')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await focused(page)).toBe('Target: $1.60M')
    await soon(() => nameOf(undoButton(page))).toBe('Undo: Set the target')
    await page.keyboard.press('Control+z')
    await soon(() => nameOf(topBarControl(page, 'Target'))).toBe(imported)
    await soon(() => nameOf(redoButton(page))).toBe('Redo: Set the target')
    await page.keyboard.press('Control+Shift+z')
    await soon(() => nameOf(topBarControl(page, 'Target'))).toBe('Target: $1.60M')
  })
})

/** Presses Tab (or Shift+Tab) until the focus is on what has this name. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  const passed: string[] = []
  while (passed.length < MOST_STOPS) {
    const here = await focused(page)
    if (here === name) return
    passed.push(here)
    await page.keyboard.press(key)
  }
  throw new Error(`"${name}" was not reached by ${key}, but: ${passed.join(', ')}`)
}

/** Goes on by Tab: every stop has a name and shows that it has the focus. */
async function seeStops(page: Page, count: number): Promise<void> {
  let before = await focused(page)
  for (let stop = 0; stop < count; stop++) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    // From the last stop the focus leaves the page for the browser.
    if (here === PAGE) return
    expect(here, `the name of what comes after "${before}"`).not.toBe('')
    await expect.poll(() => showsFocus(page), { message: `focus on "${here}"`, timeout: 2_000 }).toBe(true)
    before = here
  }
}

/** Name of what has the focus; empty when it has none. */
async function focused(page: Page): Promise<string> {
  return plain(
    await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return 'the page'
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined
      return element.getAttribute('aria-label') ?? label ?? element.innerText
    }),
  )
}

/** Whether what has the focus looks other than its twin without it; a hidden radio button is seen by its label. */
function showsFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return false
    const isSeen = (one: Element) => one.checkVisibility({ opacityProperty: true })
    const outlineOf = (one: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle === 'none' ? 'none' : outlineWidth
    }
    if (!isSeen(element)) {
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
      return label !== undefined && isSeen(label) && outlineOf(label) !== 'none'
    }
    const look = (one: Element) => {
      const { boxShadow, borderTopColor, borderBottomColor } = getComputedStyle(one)
      return [outlineOf(one), boxShadow, borderTopColor, borderBottomColor].join()
    }
    const twin = element.cloneNode(false) as HTMLElement
    element.after(twin)
    const without = look(twin)
    twin.remove()
    return look(element) !== without
  })
}

function palette(page: Page) {
  return page.getByRole('textbox', { name: 'Find a screen or a command' })
}

/** Types what is looked for, one attempt after the other until something is found, and takes the first. */
async function inPalette(page: Page, ...attempts: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+k')
  await palette(page).waitFor()
  for (const words of attempts) {
    await palette(page).fill('')
    await page.keyboard.type(words)
    if (!(await page.getByText('Nothing by this name').isVisible())) break
  }
  await page.keyboard.press('Enter')
  await palette(page).waitFor({ state: 'hidden' })
}

function currentScreen(page: Page): Promise<string> {
  return page
    .getByRole('navigation', { name: 'Screens' })
    .locator('[aria-current=page]')
    .innerText()
    .then((text) => plain(text).replace(/ \d+ .*$/, ''))
}
