import { describe, expect, it } from 'vitest'
import { addDateEvidence, noDateEvidence } from '../../../src/import/dates/dateEvidence.ts'
import { decideDateOrder } from '../../../src/import/dates/decideDateOrder.ts'

function orderOf(cells: readonly string[]) {
  const evidence = noDateEvidence()
  for (const cell of cells) addDateEvidence(evidence, cell)
  return decideDateOrder(evidence).order
}

describe('decideDateOrder', () => {
  it('takes the order that some cell proves', () => {
    expect(orderOf(['1/2/2017', '3/4/2017', '12/25/2017'])).toBe('month-first')
    expect(orderOf(['1/2/2017', '25/12/2017'])).toBe('day-first')
  })

  it('needs no order when none is ambiguous', () => {
    expect(orderOf(['2017-01-02', '5/5/2017', '1 Mar 2017'])).toBe('iso')
    expect(orderOf([])).toBe('iso')
  })

  it('leaves open what the cells leave open', () => {
    expect(orderOf(['1/2/2017', '3/4/2017', '5/5/2017'])).toBeNull()
    expect(orderOf(['25/12/2017', '12/25/2017'])).toBeNull()
  })

  it('reads dots day first, unless a cell says otherwise', () => {
    expect(orderOf(['1.2.2017', '3.4.2017'])).toBe('day-first')
    expect(orderOf(['1.2.2017', '12.25.2017'])).toBe('month-first')
  })

  it('takes one slip in a hundred for a slip, more for an open question', () => {
    const proofs = Array.from({ length: 100 }, (_, day) => `${13 + (day % 15)}/1/2017`)
    expect(orderOf([...proofs, '1/13/2017'])).toBe('day-first')
    expect(orderOf([...proofs, '1/13/2017', '1/14/2017'])).toBeNull()
  })

  it('takes numbers for dates only where the column holds nothing else', () => {
    expect(orderOf(['46076', '46077.5'])).toBe('excel-serial')
    expect(orderOf(['1771804800000', '1771891200000'])).toBe('epoch-milliseconds')
    expect(orderOf(['1771804800'])).toBe('epoch-seconds')
    expect(orderOf(['46076', '25/12/2017'])).toBe('day-first')
    expect(orderOf(['46076', '2017-12-25'])).toBe('iso')
    expect(orderOf(['46076', 'soon'])).toBe('iso')
    expect(orderOf(['20260223', '20260224'])).toBe('iso')
  })

  it('counts a date that no order makes sense of for neither', () => {
    expect(orderOf(['25/25/2017', '1/13/2017'])).toBe('month-first')
  })
})
