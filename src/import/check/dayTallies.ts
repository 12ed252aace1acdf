import { DAY_NUMBERS, dayNumber } from './dayNumber.ts'
import { ownText } from './ownText.ts'
import { MOST_NAMED, Tally } from './tally.ts'

/** Counts records by day, with the first of each day by name. Typed arrays, as nearly every row of a million is counted. */
export class DayTallies {
  private readonly counts = new Int32Array(DAY_NUMBERS)
  private readonly first = new Map<number, string[]>()

  add(date: string, id: string): void {
    const day = dayNumber(date)
    const count = this.counts[day]!
    this.counts[day] = count + 1
    if (count >= MOST_NAMED) return
    const ids = this.first.get(day)
    if (ids) ids.push(ownText(id))
    else this.first.set(day, [ownText(id)])
  }

  /** All records of the days before `date`, those of the earliest days first. */
  before(date: string): Tally {
    return this.between(0, dayNumber(date))
  }

  /** All records of the days after `date`, those of the earliest days first. */
  after(date: string): Tally {
    return this.between(dayNumber(date) + 1, DAY_NUMBERS)
  }

  private between(from: number, until: number): Tally {
    const tally = new Tally()
    for (let day = from; day < until; day++)
      if (this.counts[day]! > 0) tally.addAll(this.counts[day]!, this.first.get(day)!)
    return tally
  }
}
