import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { describeInBrowser } from './describeInBrowser.ts'
import { dropFiles } from './dropFiles.ts'
import { openWorkbench } from './openWorkbench.ts'
import { temporaryHome } from './temporaryHome.ts'
import {
  goTo,
  nameOf,
  openSample,
  plain,
  sentence,
  setInTopBar,
  soon,
  topBarControl,
  undoButton,
} from './workbenchPage.ts'

/** The first bytes of a PNG picture, as text. */
const PICTURE = '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0000\u0001'

describeInBrowser('wrong input in the browser', (launched) => {
  test('files that are no table are named, with the reason, and change nothing', async () => {
    using home = temporaryHome()
    await using workbench = await openWorkbench(launched, home.folder)
    const { page } = workbench
    await openSample(page)
    const before = await state(page)
    await goTo(page, 'Import')
    await dropFiles(page, [
      { name: 'photo.png', content: PICTURE },
      { name: 'empty.csv', content: '' },
    ])
    expect(await textOf(page, 'photo.png')).toContain('This file holds binary data, not text.')
    expect(await textOf(page, 'empty.csv')).toMatch(/ empty/)
    for (const name of ['photo.png', 'empty.csv']) {
      expect(await page.getByLabel(`What ${name} holds`).inputValue()).toBe('left-out')
    }
    expect(await page.getByRole('button', { name: 'Import 0 rows' }).isDisabled()).toBe(true)
    await goTo(page, 'Forecast')
    expect(await state(page)).toEqual(before)
  })

  test('a file that is read as what it is not is refused by name, and nothing of it is written', async () => {
    using home = temporaryHome()
    await using workbench = await openWorkbench(launched, home.folder)
    const { page } = workbench
    await goTo(page, 'Import')
    await dropFiles(page, [{ name: 'shopping.csv', content: 'what,shop\r\nbread,baker\r\nmilk,dairy\r\n' }])
    expect(await textOf(page, 'shopping.csv')).toContain('No column has a known name.')
    await page.getByLabel('What shopping.csv holds').selectOption('deals')
    const refusal = page.getByRole('main').getByRole('alert')
    await refusal.waitFor()
    expect(plain(await refusal.innerText())).toContain('shopping.csv')
    expect(await page.getByRole('button', { name: 'Import 2 rows' }).isDisabled()).toBe(true)
    expect(await sentence(page)).toContain('shopping.csv cannot be imported like this')
    expect(await nameOf(undoButton(page))).toBe('Nothing to undo')
  })

  test('a target of "abc" is refused in words, and the target stays', async () => {
    using home = temporaryHome()
    await using workbench = await openWorkbench(launched, home.folder)
    const { page } = workbench
    await openSample(page)
    const before = await state(page)
    await setInTopBar(page, 'Target', 'abc')
    const editor = page.getByRole('dialog')
    expect(await editor.getByRole('alert').innerText()).toBe(
      'Write an amount such as 2.8M, 310k or 2,800,000.',
    )
    expect(await editor.getByRole('textbox').inputValue()).toBe('abc')
    await page.keyboard.press('Escape')
    await editor.waitFor({ state: 'hidden' })
    expect(await state(page)).toEqual(before)
  })

  test('a path without a workbook, and a file that is none, are described; the open workbook stays', async () => {
    using home = temporaryHome()
    await using workbench = await openWorkbench(launched, home.folder)
    const { page } = workbench
    await openSample(page)
    const before = await state(page)
    const nowhere = join(home.folder, 'nowhere', 'lost.foresight')
    expect(await openByPath(page, nowhere, 'There is no workbook at this place')).toContain(
      `${nowhere} does not exist.`,
    )
    expect(existsSync(nowhere)).toBe(false)
    const letter = join(home.folder, 'letter.foresight')
    writeFileSync(letter, 'Dear Sir or Madam')
    expect(await openByPath(page, letter, 'This file is not a Foresight workbook')).toContain(
      `${letter} was made by something else. It was not changed.`,
    )
    expect(await state(page)).toEqual(before)
  })
})

/** What a file's card says of it. */
async function textOf(page: Page, file: string): Promise<string> {
  const card = page.getByRole('main').getByRole('region', { name: file, exact: true })
  await card.waitFor()
  return plain(await card.innerText())
}

/** Tries to open a workbook by its path; gives back what is said under the title. */
async function openByPath(page: Page, path: string, title: string): Promise<string> {
  await topBarControl(page, 'Workbook').click()
  await page.getByRole('menuitem', { name: 'Open by name or path' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open a workbook' })
  await dialog.getByRole('textbox').fill(path)
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  const said = page.getByRole('alert').filter({ hasText: title })
  await said.waitFor()
  const text = plain(await said.innerText())
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  return text
}

async function state(page: Page) {
  await soon(() => nameOf(undoButton(page))).toMatch(/^Undo: /)
  return {
    workbook: await nameOf(topBarControl(page, 'Workbook')),
    target: await nameOf(topBarControl(page, 'Target')),
    undo: await nameOf(undoButton(page)),
    sentence: await sentence(page),
  }
}
