import { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { ByteSource } from '../reading/byteSource.ts'
import type { UnreadableFile } from '../reading/table.ts'
import { inMegabytes, isRefused, refuseSpreadsheet } from './refuseSpreadsheet.ts'
import { shownName } from './shownName.ts'
import type { SpreadsheetLimits } from './spreadsheetLimits.ts'

/** Bytes taken from the source at a time. */
const CHUNK_BYTES = 1 << 16

/** An archive whose names and declared sizes are within the limits; what unpacking gives has still to be counted. */
export interface Archive {
  readonly names: readonly string[]
  /** The name as the archive spells it; null when it has no such entry. Case doesn't matter. */
  find(name: string): string | null
  /** Unpacks an entry piece by piece. Ends with a refusal when it is damaged or larger than allowed. */
  read(name: string, onBytes: (bytes: Buffer) => UnreadableFile | null): Promise<UnreadableFile | null>
}

/** Opens a zip archive and checks its list of entries. Cost: the list is read, no entry is unpacked. */
export async function openArchive(
  source: ByteSource,
  limits: SpreadsheetLimits,
): Promise<Archive | UnreadableFile> {
  let zip: ZipFile
  try {
    zip = await yauzl.fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      autoClose: false,
      strictFileNames: true,
    })
  } catch {
    return refuseSpreadsheet(
      'damaged-spreadsheet',
      'The file starts like a spreadsheet, but its end is missing. It was probably not saved or copied completely; fetch it again.',
    )
  }
  const entries = await checkedEntries(zip, source.size, limits)
  if (isRefused(entries)) return entries
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    find: (name) => entries.get(name.toLowerCase())?.fileName ?? null,
    read: (name, onBytes) => unpack(zip, entries.get(name.toLowerCase())!, limits, onBytes),
  }
}

/** The entries by name in lower case. */
async function checkedEntries(
  zip: ZipFile,
  fileBytes: number,
  limits: SpreadsheetLimits,
): Promise<Map<string, Entry> | UnreadableFile> {
  if (zip.entryCount > limits.entries) {
    return refuseSpreadsheet(
      'too-large',
      `The spreadsheet consists of ${zip.entryCount.toLocaleString('en-US')} parts; up to ${limits.entries.toLocaleString('en-US')} are read. Save the sheet as CSV and add that file.`,
    )
  }
  const entries = new Map<string, Entry>()
  let packed = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase()
      if (entries.has(name)) {
        return refuseSpreadsheet(
          'unsafe-spreadsheet',
          `The spreadsheet holds the part "${shownName(entry.fileName)}" twice, so it isn't clear which counts. Open it in Excel, save it again and add that file.`,
        )
      }
      packed += entry.compressedSize
      const refused = checkEntry(entry, limits)
      if (refused) return refused
      entries.set(name, entry)
    }
  } catch (error) {
    return refuseEntry(error as Error)
  }
  if (packed > fileBytes) {
    return refuseSpreadsheet(
      'unsafe-spreadsheet',
      'Parts of the spreadsheet lie over each other, as in files made to fill a disk. It is not opened.',
    )
  }
  return entries
}

function checkEntry(entry: Entry, limits: SpreadsheetLimits): UnreadableFile | null {
  if (entry.isEncrypted()) {
    return refuseSpreadsheet(
      'encrypted',
      'The archive is protected by a password. Unpack it with the password, or save the spreadsheet without one.',
    )
  }
  const { uncompressedSize, compressedSize } = entry
  if (uncompressedSize > limits.ratioFromBytes && uncompressedSize > compressedSize * limits.ratio) {
    return refuseSpreadsheet(
      'unsafe-spreadsheet',
      `The part "${shownName(entry.fileName)}" would grow from ${inMegabytes(compressedSize)} to ${inMegabytes(uncompressedSize)} when unpacked, as in files made to fill the memory. It is not opened.`,
    )
  }
  return null
}

/** A list of entries that the zip reader refuses. */
function refuseEntry({ message }: Error): UnreadableFile {
  if (/^(invalid relative path|absolute path|invalid characters in fileName)/.test(message)) {
    return refuseSpreadsheet(
      'unsafe-spreadsheet',
      `A part of the spreadsheet has a name that leads out of it (${shownName(message)}). It is not opened.`,
    )
  }
  return refuseSpreadsheet(
    'damaged-spreadsheet',
    `The list of the spreadsheet's parts is damaged (${shownName(message)}). Open it in Excel, save it again and add that file.`,
  )
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  limits: SpreadsheetLimits,
  onBytes: (bytes: Buffer) => UnreadableFile | null,
): Promise<UnreadableFile | null> {
  let size = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      size += bytes.length
      if (size > limits.partBytes) {
        return refuseSpreadsheet(
          'too-large',
          `The part "${shownName(entry.fileName)}" is larger than ${inMegabytes(limits.partBytes)} when unpacked. Save the sheet as CSV and add that file.`,
        )
      }
      const refused = onBytes(bytes)
      if (refused) return refused
    }
    return null
  } catch (error) {
    const { message } = error as Error
    if (message.startsWith('too many bytes') || message.startsWith('not enough bytes')) {
      return refuseSpreadsheet(
        'unsafe-spreadsheet',
        `The part "${shownName(entry.fileName)}" has another size than the file says, as in files made to do harm. It is not opened.`,
      )
    }
    return refuseSpreadsheet(
      'damaged-spreadsheet',
      `The part "${shownName(entry.fileName)}" can't be unpacked (${shownName(message)}). Open the spreadsheet in Excel, save it again and add that file.`,
    )
  }
}

/** Lets the zip reader read from a byte source. */
class SourceReader extends yauzl.RandomAccessReader {
  private readonly source: ByteSource

  constructor(source: ByteSource) {
    super()
    this.source = source
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(piecesOf(this.source, start, end))
  }
}

function* piecesOf(source: ByteSource, start: number, end: number): Generator<Buffer> {
  for (let at = start; at < end; at += CHUNK_BYTES)
    yield Buffer.from(source.read(at, Math.min(at + CHUNK_BYTES, end)))
}
