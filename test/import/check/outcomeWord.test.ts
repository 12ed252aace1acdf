import { describe, expect, it } from 'vitest'
import { outcomeWord } from '../../../src/import/check/outcomeWord.ts'

describe('outcomeWord', () => {
  it.each([
    [
      'won',
      [
        'Won',
        'Closed Won',
        'closed-won',
        'closedwon',
        'CLOSED_WON',
        '6 - Closed Won',
        'Gewonnen',
        'Gagné',
        'Deal won',
        'Won (signed)',
        'Closed Won - Renewal',
      ],
    ],
    [
      'lost',
      ['Lost', 'Closed Lost', 'closedlost', 'Verloren', 'Perdue', 'Lost - price', 'Closed Lost: no budget'],
    ],
    ['closed', ['Closed', 'Geschlossen', '7. closed']],
    ['open', ['Open', 'offen', 'Active']],
    [
      'other',
      ['Proposal', 'Engaging', 'Almost won', 'Lost contact', 'Contract closed', '', 'Wonder', 'Won or lost'],
    ],
  ] as const)('%s', (word, texts) => {
    expect(texts.map((text) => [text, outcomeWord(text)])).toEqual(texts.map((text) => [text, word]))
  })
})
