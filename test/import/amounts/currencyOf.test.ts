import { describe, expect, it } from 'vitest'
import { agreesWith, currencyInHeader, currencyOf } from '../../../src/import/amounts/currencyOf.ts'

describe('currencyOf', () => {
  it('knows codes and symbols, and nothing else', () => {
    expect(['usd', 'EUR', '$', '€', 'C$', 'XQZ', 'kr', 'constructor', ''].map(currencyOf)).toEqual([
      'USD',
      'EUR',
      'USD',
      'EUR',
      'CAD',
      null,
      null,
      null,
      null,
    ])
  })
  it('lets a bare dollar sign stand for any dollar', () => {
    expect([agreesWith('$', 'CAD'), agreesWith('$', 'EUR'), agreesWith('€', 'EUR')]).toEqual([
      true,
      false,
      true,
    ])
  })
})

describe('currencyInHeader', () => {
  it('reads a currency at the end of the name', () => {
    expect(
      ['Amount (EUR)', 'Amount in USD', 'Amount [$]', 'Value €', 'Amount', 'Close ARR (est)', 'Won'].map(
        currencyInHeader,
      ),
    ).toEqual(['EUR', 'USD', 'USD', 'EUR', null, null, null])
  })

  it('reads one with a multiple, with `in`, or in an API name', () => {
    expect(
      [
        'Amount (k€)',
        'Umsatz in T€',
        'Amount (in EUR)',
        'amount_usd',
        'MRR [USD k]',
        'ARR (EUR mn)',
        'Value (in 000s GBP)',
        'close_all',
        'home_currency',
      ].map(currencyInHeader),
    ).toEqual(['EUR', 'EUR', 'EUR', 'USD', 'USD', 'EUR', 'GBP', null, null])
  })
})
