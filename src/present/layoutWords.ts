import type { EncodingName, FileLayout } from '../contract/importing.ts'

/** What stands between two cells of a text file. */
export const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

/** How letters are stored, with the languages that are written that way. */
export const ENCODING_WORDS: Record<EncodingName, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'windows-1252': 'Western European (Windows-1252)',
  'windows-1253': 'Greek (Windows-1253)',
  'windows-1254': 'Turkish (Windows-1254)',
}

/** How a file was read, in one line: `comma, UTF-8, header on line 1`, or `sheet “Deals” of 3, header on row 1`. */
export function layoutLine({ format, sheet, sheets, delimiter, encoding, headerLine }: FileLayout): string {
  if (format === 'spreadsheet') {
    const among = sheets.length > 1 ? ` of ${sheets.length}` : ''
    return `sheet “${sheet ?? ''}”${among}, header on row ${headerLine}`
  }
  const parts = [
    delimiter === null ? null : (DELIMITER_WORDS[delimiter] ?? `“${delimiter}”`),
    encoding === null ? null : ENCODING_WORDS[encoding],
    `header on line ${headerLine}`,
  ]
  return parts.filter((part) => part !== null).join(', ')
}
