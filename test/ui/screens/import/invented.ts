import type { FileProposal } from '../../../../src/contract/importing.ts'

/** A file of three columns that is understood with no doubt. */
export function inventedProposal(changes: Partial<FileProposal> = {}): FileProposal {
  return {
    fileId: 'f1',
    file: 'deals.csv',
    bytes: 100,
    sha256: 'a',
    layout: {
      format: 'text',
      sheets: [],
      sheet: null,
      headerLine: 1,
      firstRows: [
        { line: 1, cells: ['Opp', 'Amount', 'Colour'] },
        { line: 2, cells: ['D-1', '310', 'red'] },
      ],
      delimiter: ',',
      encoding: 'utf-8',
      encodings: [],
    },
    kind: 'deals',
    confidence: 0.97,
    reason: 'it has a stage and a close date',
    rows: 8800,
    mapping: [
      { column: 'Opp', index: 0, field: 'id', confidence: 1, reason: 'the name matches' },
      { column: 'Amount', index: 1, field: 'amount', confidence: 0.9, reason: 'all values are amounts' },
      { column: 'Colour', index: 2, field: null, confidence: 0, reason: 'no field fits' },
    ],
    samples: [['D-1'], ['310'], ['red']],
    importedBefore: null,
    snapshotOn: null,
    remembered: null,
    ...changes,
  }
}
