import { describe, expect, it } from 'vitest'
import { hasLostDigits } from '../../../src/import/amounts/lostDigits.ts'

describe('hasLostDigits', () => {
  it.each(['1.23457E+15', '1,23457E+15', '4E+11', '1234567890123450', '123456789012345000'])(
    'tells that %s was cut by a spreadsheet',
    (cell) => expect(hasLostDigits(cell)).toBe(true),
  )
  it.each(['1234567890123456', '123456789012345', '0012', 'DE+12', '12E5', '0061U00000abcDEFGH', ''])(
    'takes %j as it stands',
    (cell) => expect(hasLostDigits(cell)).toBe(false),
  )
})
