import type { FileProposal } from '../../../contract/importing.ts'
import type { Client } from '../../client/client.ts'

/** A file up to this size goes in one piece. */
export const WHOLE_UP_TO_BYTES = 8 * 1024 * 1024
/** Size of the pieces of a larger one: small enough for any line, large enough not to be slowed by its turns. */
export const PIECE_BYTES = 4 * 1024 * 1024

/** Hands a file to the engine, a large one in pieces with its progress, and gives back what was understood. */
export async function stageFile(
  client: Client,
  file: File,
  onSent: (bytes: number) => void,
): Promise<FileProposal> {
  if (file.size <= WHOLE_UP_TO_BYTES) return client.import.stage({ name: file.name, content: file })
  const uploadId = crypto.randomUUID()
  for (let start = 0; start < file.size; start += PIECE_BYTES) {
    const end = Math.min(start + PIECE_BYTES, file.size)
    await client.import.upload({ uploadId, content: file.slice(start, end) })
    onSent(end)
  }
  return client.import.stage({ name: file.name, uploadId })
}
