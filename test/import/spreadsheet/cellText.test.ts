import { expect, test } from 'vitest'
import { cellReader } from '../../../src/import/spreadsheet/cellText.ts'

const text = cellReader(false)
const number = (v: number, z: string) => text({ t: 'n', v, z })

test.each([
  [1234.5, 'General', '1234.5'],
  [1234.5, '#,##0.00', '1234.5'],
  [0.25, '0%', '0.25'],
  [1e15, '0.00E+00', '1000000000000000'],
  [5, '[Red]0;[Blue]-0', '5'],
  [5, '0 "days"', '5'],
  [5, '0\\h', '5'],
  [45_382, 'm/d/yy', '2024-03-31'],
  [45_382, 'dd.mm.yyyy', '2024-03-31'],
  [45_382, '[$-409]d-mmm-yy;@', '2024-03-31'],
  [45_382, 'mmmm', '2024-03-31'],
  [45_382.75, 'yyyy-mm-dd hh:mm', '2024-03-31 18:00:00'],
  [0.75, 'h:mm AM/PM', '18:00:00'],
  [1.5, '[h]:mm:ss', '36:00:00'],
  [-0.5, '[h]:mm', '-12:00:00'],
  [-3, 'yyyy-mm-dd', '-3'],
  [1234.5, '#,##0.00 [$€-407]', '€ 1234.5'],
  [1234.5, '[$EUR] #,##0.00', 'EUR 1234.5'],
  [-1234.5, '"$"#,##0.00_);("$"#,##0.00)', '$ -1234.5'],
  [1234.5, '#,##0.00 "GBP"', 'GBP 1234.5'],
  [1234.5, '[$-409]#,##0', '1234.5'],
  [1234.5, '_-* #,##0.00 "kr"_-', '1234.5'],
])('%d shown as %s is read as %s', (value, format, expected) => {
  expect(number(value, format)).toBe(expected)
})

test('texts stay as they stand, flags and errors are named', () => {
  expect(text({ t: 's', v: ' 007 ' })).toBe(' 007 ')
  expect(text({ t: 's', v: '2024-03-31', z: 'yyyy' })).toBe('2024-03-31')
  expect(text({ t: 'b', v: true })).toBe('TRUE')
  expect(text({ t: 'b', v: false })).toBe('FALSE')
  expect(text({ t: 'e', v: 42 })).toBe('#N/A')
  expect(text({ t: 'e', v: 7 })).toBe('#DIV/0!')
  expect(text({ t: 'e' })).toBe('#ERROR!')
  expect(text({ t: 'z' })).toBe('')
  expect(text(undefined)).toBe('')
  expect(number(Number.POSITIVE_INFINITY, 'General')).toBe('#NUM!')
})
