import { describe, expect, it } from 'vitest'
import { addDays, parseDay } from '../../../src/model/calendar/day.ts'
import { periodOf } from '../../../src/model/calendar/period.ts'
import { amountOfDeal } from '../../../src/model/forecast/amountOfDeal.ts'
import { buildForecastBasis } from '../../../src/model/forecast/buildForecastBasis.ts'
import { newBusinessWins } from '../../../src/model/forecast/newBusinessWins.ts'
import { mavenDeals, mavenIsHere } from '../maven.ts'

const title = mavenIsHere
  ? 'new business on Maven'
  : 'new business on Maven (skipped: ../shared/data is not there)'

describe.skipIf(!mavenIsHere)(title, () => {
  it('foretells wins and value of deals not yet created at 14 past dates', () => {
    const records = mavenDeals()
    const worth = amountOfDeal(records)
    let wins = 0
    let won = 0
    let value = 0
    let error = 0
    for (const month of ['06', '07', '08', '09', '10', '11', '12']) {
      for (const dayOfMonth of ['01', '15']) {
        const asOf = addDays(parseDay(`2017-${month}-${dayOfMonth}`)!, -1)
        const period = periodOf(addDays(asOf, 1), 'quarter', 1)
        const basis = buildForecastBasis({ records, asOf, period })
        const { amounts } = basis.newBusiness
        const expected = newBusinessWins(basis, { conversion: 1, cycle: 1 }).wins
        const came = records.filter(
          ({ created, closed, outcome }) =>
            outcome === 'won' &&
            created !== null &&
            created > asOf &&
            closed !== null &&
            closed <= period.end,
        )
        const actual = came.reduce((sum, deal) => sum + worth(deal).amount, 0)
        wins += expected
        won += came.length
        value += actual
        error += Math.abs((expected * amounts.reduce((sum, a) => sum + a, 0)) / amounts.length - actual)
      }
    }
    // Their own chance in their first weeks is right (measured: 7 % low), although far fewer deals were created late in 2017 than lately:
    // the file holds only the engagements of deals that were won, lost or still open at its end.
    expect(Math.abs(wins / won - 1)).toBeLessThan(0.1)
    // Measured 0.131; a rate of the last 28 days without crowding gave 0.123 with a far too narrow range.
    expect(error / value).toBeLessThan(0.15)
  }, 60_000)
})
