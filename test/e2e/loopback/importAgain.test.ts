import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { describeInBrowser } from './describeInBrowser.ts'
import { dropFiles } from './dropFiles.ts'
import { openWorkbench } from './openWorkbench.ts'
import { madeExport, mavenExport, type PipelineExport } from './pipelineExport.ts'
import { temporaryHome } from './temporaryHome.ts'
import { goTo, nameOf, redoButton, sentence, soon, undoButton } from './workbenchPage.ts'

const maven = mavenExport()

describeInBrowser('a column is corrected once, and no later export asks about it', (launched) => {
  test('a small made-up export', () => twice(madeExport()))

  test.skipIf(maven === null)(
    `8,800 published deals${maven === null ? ' (skipped: ../shared/data/maven-crm is not here)' : ''}`,
    () => twice(maven!),
  )

  async function twice(pipeline: PipelineExport): Promise<void> {
    using home = temporaryHome()
    await using workbench = await openWorkbench(launched, home.folder)
    const { page } = workbench
    const { dealsFile, files } = pipeline
    await goTo(page, 'Import')
    await dropFiles(page, files)
    await correctAccount(page, dealsFile)
    await importAll(page)
    await soon(() => nameOf(undoButton(page))).toBe(`Undo: Import ${files.length} files`)
    await undoButton(page).click()
    await soon(() => nameOf(undoButton(page))).toBe('Nothing to undo')
    await redoButton(page).click()
    await soon(() => nameOf(undoButton(page))).toBe(`Undo: Import ${files.length} files`)

    // The next export has one deal fewer: it isn't the same file, but it is the same kind of file.
    const newer = files.map(({ name, content }) =>
      name === dealsFile ? { name, content: withoutLastLine(content) } : { name, content },
    )
    await page.getByRole('button', { name: 'Import more files' }).click()
    await dropFiles(page, newer)
    const card = page.getByRole('region', { name: dealsFile, exact: true })
    await card.getByText(/^Read as on /).waitFor()
    await soon(() => page.getByText(/^Every row was looked at/).count()).toBe(1)
    expect(await page.getByRole('main').locator('[aria-expanded="true"]').count()).toBe(0)
    expect(await sentence(page)).toMatch(/ in 1 file are ready to import; \d files imported before/)
    await card.getByRole('button', { name: /^Columns/ }).click()
    expect(await accountField(page).inputValue()).toBe('')
    await importAll(page)
    await page.getByRole('region', { name: 'What moved' }).waitFor()
  }
})

/** Keeps the deals' account column as it is, to slice by. */
async function correctAccount(page: Page, dealsFile: string): Promise<void> {
  const card = page.getByRole('region', { name: dealsFile, exact: true })
  await card.getByRole('button', { name: /^Columns/ }).click()
  await accountField(page).selectOption({ label: 'Keep as it is' })
  expect(await card.getByText('your choice').count()).toBe(1)
}

function accountField(page: Page) {
  return page.getByLabel('Field fed by account', { exact: true }).last()
}

async function importAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Import [\d,]+ rows$/ }).click()
  await page.getByRole('table', { name: 'Rows by file' }).waitFor()
}

function withoutLastLine(text: string): string {
  return text.trimEnd().replace(/\r?\n[^\n]*$/, '\n')
}
