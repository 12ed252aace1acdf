import { describe, expect, it } from 'vitest'
import type { FileLayout } from '../../src/contract/importing.ts'
import { dateReadingChoice } from '../../src/present/dateReadingWords.ts'
import { layoutLine } from '../../src/present/layoutWords.ts'
import { moveInWords } from '../../src/present/moveWords.ts'
import { readableDates } from '../../src/present/readableDates.ts'
import { shownColumn, shownText } from '../../src/present/shownText.ts'
import { surenessWord } from '../../src/present/surenessWord.ts'

const text: FileLayout = {
  format: 'text',
  sheets: [],
  sheet: null,
  headerLine: 3,
  firstRows: [],
  delimiter: '\t',
  encoding: 'windows-1252',
  encodings: [],
}

describe('layoutLine', () => {
  it('names delimiter, letters and header of a text', () => {
    expect(layoutLine(text)).toBe('tab, Western European (Windows-1252), header on line 3')
  })

  it('names the sheet of a spreadsheet, and how many there are', () => {
    const sheet = (name: string) => ({ name, rows: 9, hidden: false })
    const spreadsheet: FileLayout = {
      ...text,
      format: 'spreadsheet',
      delimiter: null,
      encoding: null,
      sheet: 'Deals',
      sheets: [sheet('Deals')],
    }
    expect(layoutLine(spreadsheet)).toBe('sheet “Deals”, header on row 3')
    expect(layoutLine({ ...spreadsheet, sheets: [sheet('Deals'), sheet('Leads')] })).toBe(
      'sheet “Deals” of 2, header on row 3',
    )
  })
})

describe('dateReadingChoice', () => {
  it('says a reading with the day it means', () => {
    expect(dateReadingChoice('month-first: 01/02/2024 is 2024-01-02')).toEqual({
      order: 'month-first',
      words: 'month first: 01/02/2024 is 2 Jan 2024',
    })
  })

  it('offers no reading that gives no date', () => {
    expect(dateReadingChoice('month-first: 31/02/2024 is no date')).toBeNull()
  })
})

describe('words of an import', () => {
  it('counts moved deals', () => {
    expect(moveInWords('pushed', 1)).toBe('1 deal pushed to a later close')
    expect(moveInWords('vanished', 1200)).toBe('1,200 deals no longer in the export')
  })

  it('writes dates in a text as people read them, and leaves longer numbers alone', () => {
    expect(readableDates('as in the import of 2026-10-03')).toBe('as in the import of 3 Oct 2026')
    expect(readableDates('12026-10-031 stays')).toBe('12026-10-031 stays')
  })

  it('says how sure a proposal is in a word', () => {
    expect([0.95, 0.9, 0.7, 0.69].map(surenessWord)).toEqual(['sure', 'sure', 'fairly sure', 'a guess'])
  })
})

describe('shownText', () => {
  it('shortens what is long, and counts characters as people do', () => {
    expect(shownText('x'.repeat(80))).toBe('x'.repeat(80))
    expect(shownText('x'.repeat(10_000))).toBe(`${'x'.repeat(80)}…`)
    expect(shownText('🎯'.repeat(79))).toBe('🎯'.repeat(79))
  })

  it('shows characters that hide or turn the text around', () => {
    expect(shownText('a\u0000b\u202Ec')).toBe('a\uFFFDb\uFFFDc')
  })

  it('calls a column without a name by its place', () => {
    expect(shownColumn(' ', 3)).toBe('(column 4)')
    expect(shownColumn(undefined, 0)).toBe('(column 1)')
    expect(shownColumn('__proto__', 0)).toBe('__proto__')
  })
})
