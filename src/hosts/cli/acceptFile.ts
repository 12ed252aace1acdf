import { FIELD_LABELS, fieldsOf } from '../../contract/fields.ts'
import {
  type AcceptedFile,
  type AgainPolicy,
  answersOf,
  type ImportAnswers,
} from '../../contract/importAnswers.ts'
import type { FileProposal, ReadingChoices } from '../../contract/importing.ts'
import type { RecordKind } from '../../contract/records.ts'
import { columnNamed } from './columnNamed.ts'
import type { FileAnswers } from './mappingFile.ts'
import { refuse } from './refuse.ts'
import type { Client } from './withEngine.ts'

/** What the command line says for all files. */
export interface ForAllFiles {
  readonly kind?: RecordKind | undefined
  readonly again?: AgainPolicy | undefined
}

/** A staged file with the answers of `--mapping` and the options; what they leave open stays as proposed or as remembered. */
export interface Accepting {
  readonly proposal: FileProposal
  readonly accepted: AcceptedFile
}

/** Applies the answers for one file; it is read again where they say how, or as what. Names of columns and fields are checked. */
export async function acceptFile(
  client: Client,
  staged: FileProposal,
  answers: FileAnswers,
  all: ForAllFiles,
): Promise<Accepting> {
  const proposal = await readAsAnswered(client, staged, answers, all.kind)
  const kind = answers.kind !== undefined ? answers.kind : (all.kind ?? proposal.kind)
  const chosen = new Map(
    Object.entries(answers.columns ?? {}).map(([name, field]) => [
      placeOf(proposal, name),
      fieldNamed(proposal, kind, field),
    ]),
  )
  const mapping = proposal.mapping.map(({ index, field }) => ({
    index,
    field: chosen.has(index) ? (chosen.get(index) ?? null) : field,
  }))
  const again = answers.again ?? all.again
  return {
    proposal,
    accepted: {
      ...answersWith(proposal, answers, mapping),
      fileId: proposal.fileId,
      kind,
      mapping,
      ...(again ? { again } : {}),
    },
  }
}

async function readAsAnswered(
  client: Client,
  staged: FileProposal,
  { encoding, delimiter, headerLine, sheet, kind: own }: FileAnswers,
  forAll: RecordKind | undefined,
): Promise<FileProposal> {
  const choices: ReadingChoices = {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(headerLine ? { headerLine } : {}),
    ...(sheet ? { sheet } : {}),
  }
  const kind = own !== undefined ? own : forAll
  const otherKind = kind !== undefined && kind !== null && kind !== staged.kind
  if (Object.keys(choices).length === 0 && !otherKind) return staged
  return client.import.reread({ fileId: staged.fileId, choices, ...(otherKind ? { kind } : {}) })
}

function placeOf({ file, mapping }: FileProposal, name: string): number {
  return columnNamed(
    file,
    mapping.map(({ column }) => column),
    name,
  )
}

function fieldNamed({ file }: FileProposal, kind: RecordKind | null, field: string | null): string | null {
  if (field === null || kind === null || Object.hasOwn(FIELD_LABELS[kind], field)) return field
  const known = fieldsOf(kind).map(({ value }) => value)
  return refuse(
    `"${field}" is no field of ${kind}, as which ${file} is read. Its fields are ${known.join(', ')}.`,
  )
}

/** The answers of `--mapping` in the words of the contract; what it doesn't answer is as it was answered for such a file before. */
function answersWith(
  proposal: FileProposal,
  own: FileAnswers,
  mapping: AcceptedFile['mapping'],
): ImportAnswers {
  const outcomeFields = (['stage', 'outcome'] as const).filter((name) =>
    mapping.some(({ field }) => field === name),
  )
  const answers: ImportAnswers = proposal.remembered === null ? {} : answersOf(proposal.remembered)
  if (own.dateOrder) answers.dateOrder = own.dateOrder
  if (own.duplicates) answers.duplicates = own.duplicates
  if (own.stageOrder) answers.stageOrder = own.stageOrder
  if (own.repairs) {
    answers.repairs = own.repairs.map(({ column, from, to }) => ({
      index: placeOf(proposal, column),
      from,
      to,
    }))
  }
  if (own.meanings) {
    const meanings = Object.entries(own.meanings)
    answers.meanings = outcomeFields.flatMap((field) =>
      meanings.map(([value, meaning]) => ({ field, value, meaning })),
    )
  }
  return answers
}
