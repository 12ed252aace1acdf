import { attribute } from './attribute.ts'
import { type TagScanner, tagScanner, type XmlProblem } from './tagScanner.ts'

/** A sheet with cells, as the workbook lists it. */
export interface ListedSheet {
  readonly name: string
  readonly hidden: boolean
  /** Part that holds its cells. */
  readonly part: string
}

/** The parts of a workbook that reading its cells takes. */
export interface WorkbookParts {
  readonly sheets: readonly ListedSheet[]
  /** Whether dates are counted from 1904 on, as Excel for Macintosh once did. */
  readonly date1904: boolean
  readonly strings: string | null
  readonly styles: string | null
}

interface Relation {
  readonly type: string
  readonly part: string
}

const readName = attribute('name')
const readState = attribute('state')
const readReference = attribute('id')
const readDate1904 = attribute('date1904')
const readId = attribute('Id')
const readType = attribute('Type')
const readTarget = attribute('Target')
const readTargetMode = attribute('TargetMode')

type Scan = Parameters<typeof tagScanner>[0]

/** The part that a package names as its workbook; `xl/workbook.xml` when it names none. */
export function workbookPart(rootRelations: string, limits: Scan): string {
  const relations = relationsOf(rootRelations, '', limits)
  for (const { type, part } of relations?.values() ?? []) if (type === 'officeDocument') return part
  return 'xl/workbook.xml'
}

/** Where a part's relations are kept: `xl/_rels/workbook.xml.rels`. */
export function relationsPart(part: string): string {
  return part.replace(/[^/]*$/, '_rels/$&.rels')
}

/** Reads what a workbook and its relations say; null when they can't be read. */
export function readWorkbookParts(
  workbook: string,
  relations: string,
  part: string,
  limits: Scan,
): WorkbookParts | null {
  const known = relationsOf(relations, part.replace(/[^/]*$/, ''), limits)
  if (!known) return null
  const sheets: ListedSheet[] = []
  let date1904 = false
  const problem = scanWhole(
    workbook,
    tagScanner(limits, (name, tag, kind) => {
      if (kind === 'close') return
      if (name === 'workbookPr') date1904 = /^(1|true)$/i.test(readDate1904(tag) ?? '')
      if (name !== 'sheet') return
      const relation = known.get(readReference(tag) ?? '')
      if (relation?.type !== 'worksheet') return
      const state = readState(tag)
      sheets.push({
        name: readName(tag) ?? '',
        hidden: state === 'hidden' || state === 'veryHidden',
        part: relation.part,
      })
    }),
  )
  if (problem) return null
  const partOf = (type: string) => [...known.values()].find((one) => one.type === type)?.part ?? null
  return { sheets, date1904, strings: partOf('sharedStrings'), styles: partOf('styles') }
}

/** The relations by their ID. Types are known by their last word: the strict variant of the format has other addresses. */
function relationsOf(text: string, folder: string, limits: Scan): Map<string, Relation> | null {
  const relations = new Map<string, Relation>()
  const problem = scanWhole(
    text,
    tagScanner(limits, (name, tag, kind) => {
      if (name !== 'Relationship' || kind === 'close') return
      if (readTargetMode(tag) === 'External') return
      const target = readTarget(tag) ?? ''
      relations.set(readId(tag) ?? '', {
        type: (readType(tag) ?? '').replace(/^.*\//, ''),
        part: target.startsWith('/') ? target.slice(1) : resolved(folder, target),
      })
    }),
  )
  return problem ? null : relations
}

function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function scanWhole(text: string, scanner: TagScanner): XmlProblem | null {
  return scanner.write(text) ?? scanner.end()
}
