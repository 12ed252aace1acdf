import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { describeInBrowser } from './describeInBrowser.ts'
import { openWorkbench } from './openWorkbench.ts'
import { temporaryHome } from './temporaryHome.ts'
import { nameOf, openSample, plain, redoButton, sentence, soon, undoButton } from './workbenchPage.ts'

/** What is called on the first three deals of the list, the most decisive ones, by field and value. */
const CALLS = [
  { 'Chance, %': '90', reason: 'The customer said so', note: 'Signed by their board' },
  { Category: 'Omitted', reason: 'Budget changed', note: '' },
  { 'Closes on': '20 Jan 2027', reason: 'Timing', note: 'Their year starts in January' },
] as const

describeInBrowser('calls on deals of the sample', (launched) => {
  test('three with reasons move the forecast, undo takes them back one by one, and the look back says how far to trust it', async () => {
    using home = temporaryHome()
    await using workbench = await openWorkbench(launched, home.folder)
    const { page } = workbench
    await openSample(page)
    expect(await sentence(page)).toMatch(
      /between \$\S+ and \$\S+\. The chance of reaching \$\S+ is .+ in \d+\.$/,
    )
    const deals = await decisiveDeals(page)
    const course = [await standing(page, deals)]
    for (const [i, deal] of deals.entries()) {
      await call(page, deal, CALLS[i]!)
      await soon(() => nameOf(undoButton(page))).toBe(`Undo: Adjust ${deal}`)
      await soon(async () => (await standing(page, deals)).chances).not.toEqual(course.at(-1)!.chances)
      course.push(await standing(page, deals))
    }
    const last = course.at(-1)!
    expect(last.chances.slice(1)).toEqual(['0 %', '0 %'])
    expect(last.calls).toEqual(['90 %', 'Omitted', '20 Jan'])
    expect(last.sentence).not.toBe(course[0]!.sentence)

    for (const before of course.slice(0, -1).toReversed()) {
      await undoButton(page).click()
      await soon(() => standing(page, deals)).toEqual(before)
    }
    await redoButton(page).click()
    await soon(() => standing(page, deals)).toEqual(course[1])

    await page.getByRole('tab', { name: 'Calls' }).click()
    await page.getByText('No call has been decided yet').waitFor()
    expect(plain(await page.getByRole('main').innerText())).toContain('They are not for pay decisions')
    await page.getByRole('tab', { name: 'How far to trust this' }).click()
    await page
      .getByText(/past dates/)
      .first()
      .waitFor()
  })
})

async function decisiveDeals(page: Page): Promise<string[]> {
  const calls = page.getByTestId('deal-row').getByRole('button', { name: /^Your call on / })
  const names: string[] = []
  for (let i = 0; names.length < CALLS.length; i++) {
    const name = (await nameOf(calls.nth(i))).replace(/^Your call on (.*): none yet$/, '$1')
    if (!names.includes(name)) names.push(name)
  }
  return names
}

async function call(
  page: Page,
  deal: string,
  { reason, note, ...values }: (typeof CALLS)[number],
): Promise<void> {
  await rowOf(page, deal)
    .getByRole('button', { name: /^Your call on / })
    .click()
  const form = page.getByRole('form', { name: `Your call on ${deal}`, exact: true })
  for (const [label, value] of Object.entries(values)) {
    const field = form.getByLabel(label, { exact: true })
    if (label === 'Category') await field.selectOption({ label: value })
    else await field.fill(value)
  }
  await form.getByLabel('Reason').selectOption({ label: reason })
  await form.getByLabel('Note').fill(note)
  const save = form.getByRole('button', { name: 'Set your call' })
  const box = await save.boundingBox()
  expect(box!.y + box!.height).toBeLessThanOrEqual(page.viewportSize()!.height)
  await save.click()
  await form.waitFor({ state: 'detached' })
}

/** The sentence, and of each deal its chance as used and what was called. */
async function standing(page: Page, deals: readonly string[]) {
  const chances: string[] = []
  const calls: string[] = []
  for (const deal of deals) {
    const row = rowOf(page, deal)
    const cell = plain(await row.getByRole('cell').nth(5).innerText())
    chances.push(cell.match(/[\d.]+ %/g)!.at((await row.locator('s').count()) > 0 ? -1 : 0)!)
    calls.push((await nameOf(row.getByRole('button'))).replace(/^.*: /, ''))
  }
  return { sentence: await sentence(page), chances, calls }
}

function rowOf(page: Page, deal: string) {
  const button = page.getByRole('button', { name: `Your call on ${deal}:` })
  return page.getByTestId('deal-row').filter({ has: button }).first()
}
