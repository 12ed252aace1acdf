import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { currencyExponent } from '../../../src/contract/currencyExponent.ts'
import { formatPercent } from '../../../src/present/formatPercent.ts'
import { sentenceForForecast } from '../../../src/present/sentenceForForecast.ts'
import { describeInBrowser } from './describeInBrowser.ts'
import { type ForecastOnCommandLine, forecastOnCommandLine } from './forecastOnCommandLine.ts'
import { openWorkbench } from './openWorkbench.ts'
import { temporaryHome } from './temporaryHome.ts'
import { goTo, openSample, plain, SCREENS, sentence, soon } from './workbenchPage.ts'

const HALF_BRIGHT = 128

describeInBrowser('a first start in the browser', (launched) => {
  test('one click from the welcome to the forecast of the sample, the same as on the command line', async () => {
    using home = temporaryHome()
    await using workbench = await openWorkbench(launched, home.folder)
    const { page } = workbench
    expect(await sentence(page)).toContain('where the period will land')
    await openSample(page)
    expect(await sentence(page)).toMatch(
      /will likely close at \$\S+, between \$\S+ and \$\S+\. The chance of reaching \$\S+ is .+ in \d+\.$/,
    )
    const forecast = await forecastOnCommandLine(home.folder, 'Sample pipeline')
    expect(await sentence(page)).toBe(sentenceOf(forecast))
    await goTo(page, 'What-if')
    expect(await page.getByTestId('chance').innerText()).toBe(formatPercent(forecast.chance!))
  })

  test('every screen opens whole at 1280 by 720, in light and in dark', async () => {
    using home = temporaryHome()
    await using workbench = await openWorkbench(launched, home.folder)
    const { page } = workbench
    await openSample(page)
    for (const theme of ['Dark', 'Light']) {
      await page.getByRole('button', { name: /^Theme: / }).click()
      await page.getByRole('menuitem', { name: theme, exact: true }).click()
      await soon(async () => ((await brightness(page)) < HALF_BRIGHT ? 'Dark' : 'Light')).toBe(theme)
      for (const screen of SCREENS) {
        const where = `${screen}, ${theme}`
        await goTo(page, screen)
        expect(await sentence(page), where).not.toBe('')
        expect(await page.getByRole('main').getByRole('alert').allInnerTexts(), where).toEqual([])
        expect(await widthBeyondWindow(page), where).toBe(0)
        expect(await cutInTopBar(page), where).toEqual([])
        expect(workbench.complaints, where).toEqual([])
      }
    }
  })
})

/** The screen's sentence, made of the command line's figures. */
function sentenceOf({ period, currency, target, total, chance }: ForecastOnCommandLine): string {
  const minor = (major: number) => Math.round(major * 10 ** currencyExponent(currency))
  const phrases = sentenceForForecast({
    period: period.label,
    currency,
    target: target === null ? null : minor(target),
    total: { mean: minor(total.mean), p10: minor(total.p10), p90: minor(total.p90) },
    chance,
  })
  return plain(phrases.map(({ text }) => text).join(''))
}

/** Of the page's background, 0 to 255. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const channels = getComputedStyle(document.body).backgroundColor.match(/\d+(\.\d+)?/g) ?? []
    return channels.slice(0, 3).reduce((sum, channel) => sum + Number(channel) / 3, 0)
  })
}

/** How far the page can be scrolled sideways. */
function widthBeyondWindow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Texts and controls of the top bar that are outside of it, cut, or covered by another one. */
function cutInTopBar(page: Page): Promise<string[]> {
  return page.getByRole('banner').evaluate((bar) => {
    const cut: string[] = []
    const frame = bar.getBoundingClientRect()
    const seen = [...bar.querySelectorAll<HTMLElement>('button, span')].filter(
      (element) => element.textContent !== '' || element.tagName === 'BUTTON',
    )
    for (const element of seen) {
      const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
      const box = element.getBoundingClientRect()
      const outside =
        box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom
      const clipped =
        getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
      const covered = element.tagName === 'BUTTON' && !(top !== null && element.contains(top))
      if (outside || clipped || covered) {
        cut.push(
          `${name}${outside ? ' outside' : ''}${clipped ? ' clipped' : ''}${covered ? ' covered' : ''}`,
        )
      }
    }
    return cut
  })
}
