import type { Client } from './withEngine.ts'
import { writePieces } from './writePieces.ts'

/** Writes the rejected rows of an import with their reasons to a CSV file. */
export async function writeRejects(client: Client, batchId: number, path: string): Promise<void> {
  const { content } = await client.import.rejectsFile({ batchId })
  function* pieces(): Generator<string> {
    yield content
  }
  writePieces(path, pieces())
}
