const MIB = 1024 * 1024

/** How large a spreadsheet may be to be opened at all. A larger one is refused with its size; as CSV it has no such limit. */
export interface SpreadsheetLimits {
  /** Bytes of the file. */
  readonly fileBytes: number
  /** Files inside the archive. Excel writes some 10, and one or two for each sheet, picture and chart. */
  readonly entries: number
  readonly sheets: number
  /** Bytes of all its XML once unpacked. */
  readonly unpackedBytes: number
  /** Bytes of one unpacked XML file: the reader holds it as one string, and V8 allows some 536 million characters. */
  readonly partBytes: number
  /** An entry that grows more than this when unpacked is a bomb. Sheets grow 4 to 50 times; deflate can't exceed 1,032. */
  readonly ratio: number
  /** Entries up to this unpacked size may have any ratio. */
  readonly ratioFromBytes: number
  /** Elements within elements. Office nests some 20 deep. */
  readonly depth: number
  /** Bytes between `<` and `>`. */
  readonly tagBytes: number
  /** Number of the last row of the sheet that is read: a row costs memory even with one cell. */
  readonly rows: number
  /** Cells of the sheet that is read: 3 million take the reader some 900 MB. */
  readonly cells: number
  /** Distinct texts of the workbook. */
  readonly strings: number
  /** Characters of all cells of the sheet that is read, a text counting at each cell that shows it. */
  readonly characters: number
  /** The smallest rectangle from A1 over all filled cells may always hold this many cells. */
  readonly area: number
  /** Beyond that it may hold this many cells for each filled one; else some cell lies far away from the others. */
  readonly areaPerCell: number
}

/** Measured on this reader: 3 million cells stay under a heap of 1 GB. */
export const SPREADSHEET_LIMITS: SpreadsheetLimits = {
  fileBytes: 200 * MIB,
  entries: 10_000,
  sheets: 1_000,
  unpackedBytes: 1024 * MIB,
  partBytes: 400 * MIB,
  ratio: 250,
  ratioFromBytes: 8 * MIB,
  depth: 100,
  tagBytes: MIB / 4,
  rows: 500_000,
  cells: 3_000_000,
  strings: 3_000_000,
  characters: 256 * MIB,
  area: 2_000_000,
  areaPerCell: 20,
}

/** Last row and column of a sheet (ECMA-376 leaves it to the application; Excel's specifications and limits). */
export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384
