import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type AcceptedFile, rememberedAnswers } from '../../contract/importAnswers.ts'
import {
  type ColumnMapping,
  type FileProposal,
  type ReadingChoices,
  readingChoices,
} from '../../contract/importing.ts'
import type { Recorder } from '../../store/recordedCommand.ts'
import { putSetting, settings } from '../../store/settings.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'

/** Settings that hold the answers, one for each set of column names. */
const SETTING_PREFIX = 'import.answers.'
/** Share of the columns that an older export must have in common to be taken for the same kind of export. */
const SAME_EXPORT = 0.7

/** What is kept: how the file was read, the answers, and the columns that their places refer to. */
const kept = z.object({
  header: z.array(z.string()),
  choices: readingChoices.optional(),
  answers: rememberedAnswers,
})
type Kept = z.infer<typeof kept>

/** Keeps what was answered for a file, as part of the import's command: undo forgets it. */
export function rememberAnswers(
  recorder: Recorder,
  mapping: readonly ColumnMapping[],
  accepted: AcceptedFile,
  choices: ReadingChoices,
  on: string,
): void {
  const { fileId: _file, again: _again, kind, mapping: chosen, ...answers } = accepted
  const fields = new Map(chosen.map(({ index, field }) => [index, field]))
  const content: Kept = {
    header: mapping.map(({ column }) => column),
    choices,
    answers: {
      ...answers,
      on,
      kind,
      mapping: mapping.map(({ index, field }) => ({
        index,
        field: fields.has(index) ? (fields.get(index) ?? null) : field,
      })),
    },
  }
  putSetting(recorder, SETTING_PREFIX + signatureOf(content.header), JSON.stringify(content))
}

/**
 * The ways in which a person had files read, for a file that may want the same: first the one for its own columns (none where they were
 * read as they come), then the others from the newest on. Ways that ask for nothing are left out.
 */
export function rememberedChoices(db: ReadableWorkbook, header: readonly string[]): ReadingChoices[] {
  const own = newestFor(db, header)
  const others = own === null ? allKept(db).sort((a, b) => (a.answers.on < b.answers.on ? 1 : -1)) : [own]
  return others.flatMap(({ choices }) => (choices && Object.keys(choices).length > 0 ? [choices] : []))
}

/**
 * The proposal as the newest answers for such an export say. An export counts as such when it has the same columns in any
 * order, or still has every column that was in use and most of the others.
 */
export function withRememberedAnswers(db: ReadableWorkbook, proposal: FileProposal): FileProposal {
  const header = proposal.mapping.map(({ column }) => column)
  const found = newestFor(db, header)
  if (found === null) return proposal
  const { answers } = found
  const places = placesIn(header, found.header)
  const moved = answers.mapping.flatMap(({ index, field }) => {
    const place = places.get(index)
    return place === undefined ? [] : [{ index: place, field }]
  })
  const fields = new Map(moved.map(({ index, field }) => [index, field]))
  const taken = new Set(fields.values())
  const day = answers.on.slice(0, 10)
  return {
    ...proposal,
    kind: answers.kind,
    confidence: 1,
    reason:
      answers.kind === null
        ? `Left out, as in the import of ${day}.`
        : `Its columns are those of the import of ${day}.`,
    mapping: proposal.mapping.map((column) => {
      const field = fields.get(column.index)
      if (field === undefined) return taken.has(column.field) ? { ...column, field: null } : column
      return { ...column, field, confidence: 1, reason: `as in the import of ${day}` }
    }),
    remembered: {
      ...answers,
      mapping: moved,
      ...(answers.repairs
        ? {
            repairs: answers.repairs.flatMap((repair) => {
              const index = places.get(repair.index)
              return index === undefined ? [] : [{ ...repair, index }]
            }),
          }
        : {}),
    },
  }
}

function newestFor(db: ReadableWorkbook, header: readonly string[]): Kept | null {
  const same = read(settings(db).get(SETTING_PREFIX + signatureOf(header)))
  if (same) return same
  let newest: Kept | null = null
  for (const candidate of allKept(db)) {
    if (!isSameExport(candidate, header)) continue
    if (newest === null || candidate.answers.on > newest.answers.on) newest = candidate
  }
  return newest
}

function allKept(db: ReadableWorkbook): Kept[] {
  return [...settings(db)].flatMap(([key, value]) => {
    const found = key.startsWith(SETTING_PREFIX) ? read(value) : null
    return found === null ? [] : [found]
  })
}

/** null for what another version of the app wrote in a way that this one doesn't know. */
function read(value: string | undefined): Kept | null {
  if (value === undefined) return null
  const parsed = kept.safeParse(JSON.parse(value))
  return parsed.success ? parsed.data : null
}

function isSameExport({ header: old, answers }: Kept, header: readonly string[]): boolean {
  const places = placesIn(header, old)
  const usesAll = answers.mapping.every(({ index, field }) => field === null || places.has(index))
  const inUse = answers.mapping.some(({ field }) => field !== null)
  return inUse && usesAll && places.size >= SAME_EXPORT * Math.max(old.length, header.length)
}

/** For each place in the old header the place of the same column in the new one; names that repeat are told apart by their turn. */
function placesIn(header: readonly string[], old: readonly string[]): Map<number, number> {
  const now = new Map(numbered(header).map((name, place) => [name, place]))
  return new Map(
    numbered(old).flatMap((name, place) => {
      const found = now.get(name)
      return found === undefined ? [] : [[place, found] as const]
    }),
  )
}

function numbered(header: readonly string[]): string[] {
  const turns = new Map<string, number>()
  return header.map((name) => {
    const turn = (turns.get(name) ?? 0) + 1
    turns.set(name, turn)
    return `${turn} ${name}`
  })
}

function signatureOf(header: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...header].sort()))
    .digest('hex')
}
