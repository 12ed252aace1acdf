import type { FileProposal } from '../../src/contract/importing.ts'
import { proposeFile } from '../../src/import/propose/proposeFile.ts'
import { readTable } from '../../src/import/readTable.ts'
import { bytesOf } from './bytesOf.ts'

/** What is proposed for a file of these bytes. */
export function proposalOf(content: string | Uint8Array, file = 'x.csv'): FileProposal {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  return proposeFile({ fileId: '1', file, bytes: bytes.length, sha256: '' }, readTable(bytes))
}
