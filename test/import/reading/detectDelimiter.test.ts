import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectDelimiter } from '../../../src/import/reading/detectDelimiter.ts'

const detect = (...lines: string[]) => detectDelimiter(lines.join('\n'), '\n')

describe('detectDelimiter', () => {
  it.each([
    ['decimal commas', ['Deal;Amount', 'A;1,5', 'B;2,5', 'C;3,25'], ';'],
    ['texts with semicolons', ['Deal,Notes', 'A,x;y', 'B,"p;q;r"'], ','],
    ['a title with commas', ['Deals, open, 2026', '', 'Deal;Stage', 'A;Demo', 'B;Won'], ';'],
    ['a header cut otherwise than the rows', ['Deal;Stage;Amount', 'A,Demo,5'], ';'],
    ['overlong rows', ['Deal|Stage', 'A|Demo', 'B|Demo|x', 'C|Won'], '|'],
    ['tabs beside commas', ['Deal\tName', 'A\tSmith, John', 'B\tDoe, Jane'], '\t'],
    ['one column', ['Deal', 'A', 'B'], ','],
  ])('with %s', (_, lines, delimiter) => expect(detect(...lines)).toBe(delimiter))

  it('finds the one that cuts all rows alike, whatever else the cells hold', () => {
    const cell = fc.constantFrom('a', '1,5', 'x;y', 'p|q', 'long text, with commas', '')
    fc.assert(
      fc.property(
        fc.constantFrom(',', ';', '\t', '|'),
        fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 20 }),
        (delimiter, rows) => {
          const quote = (text: string) => (/[,;\t|]/.test(text) ? `"${text}"` : text)
          const lines = [['h1', 'h2', 'h3', 'h4'], ...rows.map((row) => ['k', ...row])]
          expect(detect(...lines.map((row) => row.map(quote).join(delimiter)))).toBe(delimiter)
        },
      ),
    )
  })
})
