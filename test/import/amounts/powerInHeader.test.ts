import { describe, expect, it } from 'vitest'
import { powerInHeader } from '../../../src/import/amounts/powerInHeader.ts'

describe('powerInHeader', () => {
  it.each([
    ['Amount (k€)', 3],
    ['Umsatz in T€', 3],
    ['ARR (in thousands)', 3],
    ['Amount ($ thousands)', 3],
    ['Amount (000s)', 3],
    ['Value [USD k]', 3],
    ['Value ($M)', 6],
    ['Revenue in Mio. €', 6],
    ['Pipeline in millions', 6],
    ['Amount', 0],
    ['Amount (EUR)', 0],
    ['Term (m)', 0],
    ['Days (T)', 0],
    ['Mark', 0],
    ['Weeks in stage', 0],
  ])('%s', (header, power) => expect(powerInHeader(header)).toBe(power))
})
