import { describe, expect, it } from 'vitest'
import { FORECAST_MOVES } from '../../src/model/moves/forecastMove.ts'
import {
  FORECAST_MOVE_WORDS,
  forecastMoveInWords,
  meaningOfMove,
} from '../../src/present/forecastMoveWords.ts'
import { formatSignedMoney } from '../../src/present/formatSignedMoney.ts'
import { plainText } from '../../src/present/phrase.ts'
import { sentenceForMoves } from '../../src/present/sentenceForMoves.ts'
import { fixtureMoves } from '../ui/fixtureMoves.ts'

const said = (document: Parameters<typeof sentenceForMoves>[0]) => plainText(sentenceForMoves(document))

describe('sentenceForMoves', () => {
  it('names the three largest bars, largest first, and the change of the chance', () => {
    expect(said(fixtureMoves({}))).toBe(
      '$120,000 lower than on 8 Oct: 3 deals lost (−$210,000), 1 deal grown in amount (+$140,000) and new deals expected by now (−$50,000). The chance of the target went from 70\u00A0% to 60\u00A0%.',
    )
  })

  it('says when nothing changed, and leaves the chance out without a target', () => {
    const still = { ...fixtureMoves({}), closing: 180_000_000, bars: [], chance: null }
    expect(said(still)).toBe('As high as on 8 Oct.')
  })
})

describe('words of moves', () => {
  it('has a name, a meaning and a count for each', () => {
    for (const move of FORECAST_MOVES) {
      expect(FORECAST_MOVE_WORDS[move].name).not.toBe('')
      expect(meaningOfMove(move, 'expected')).toMatch(/\.$/)
      expect(meaningOfMove(move, 'pipeline')).toMatch(/\.$/)
    }
    expect(forecastMoveInWords('lost', 1)).toBe('1 deal lost')
    expect(forecastMoveInWords('outlook', 0)).toBe('New to come')
  })

  it('signs an amount once, and nothing not at all', () => {
    expect(formatSignedMoney(6_000_00, 'USD')).toBe('+$6,000')
    expect(formatSignedMoney(-6_000_00, 'USD')).toBe('−$6,000')
    expect(formatSignedMoney(-20, 'USD')).toBe('$0')
  })
})
