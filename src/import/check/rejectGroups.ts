import type { RejectGroup } from '../../contract/importReview.ts'
import { counted } from '../counted.ts'
import { ownText } from './ownText.ts'
import type { RowProblem } from './rowProblem.ts'

/** Causes told apart while reading, those of them that are shown, and lines named of each. */
const MOST_CAUSES = 10_000
const MOST_SHOWN = 300
const MOST_LINES = 5
/** A longer cell isn't worth a repair of its own, and ten thousand of them would fill the memory. */
const LONGEST_VALUE = 200

/** What to say of rows that share a code but not one cell's text. */
const SAYS: Readonly<Record<string, string>> = {
  'ragged-row':
    'not as many cells as the header. Add or remove cells, or quote values that hold the delimiter',
  'bad-quotes': 'the quotes of the line are broken: a quote inside a quoted value must be doubled',
  'duplicate-id': 'another row has the same ID or name and differs. Choose what becomes of such rows',
}

/** Collects rejected rows by what they have in common: the code, the column and the text of its cell. */
export class RejectGroups {
  private readonly groups = new Map<string, RejectGroup>()

  /** @param cell the text of the problem's column, as in the file; null when the cause is the row */
  add(line: number, problem: RowProblem, cell: string | null): void {
    const rest = `${problem.code} ${problem.index} `
    const own = cell === null || cell.length > LONGEST_VALUE ? null : `${rest}=${cell}`
    const known = (own === null ? undefined : this.groups.get(own)) ?? null
    if (known) {
      addLine(known, line)
      return
    }
    const isOwn = own !== null && this.groups.size < MOST_CAUSES
    const joint = isOwn ? undefined : this.groups.get(rest)
    if (joint) {
      addLine(joint, line)
      return
    }
    this.groups.set(isOwn ? own : rest, {
      code: problem.code,
      column: problem.column,
      index: problem.index,
      value: isOwn ? ownText(cell!) : null,
      count: 1,
      message: isOwn ? problem.message : '',
      lines: [line],
      canBeEmpty: isOwn && problem.canBeEmpty,
    })
  }

  /** The groups, largest first; small ones beyond some hundred are joined by code and column. */
  groupsByCount(): RejectGroup[] {
    const all = [...this.groups.values()].sort((a, b) => b.count - a.count)
    const shown = all.slice(0, MOST_SHOWN)
    const rests = new Map<string, RejectGroup>()
    for (const group of all.slice(MOST_SHOWN)) {
      const key = `${group.code} ${group.index}`
      const rest = rests.get(key)
      if (rest) rests.set(key, joined(rest, group))
      else rests.set(key, { ...group, value: null, message: '', canBeEmpty: false })
    }
    return [...shown, ...rests.values()].map((group) => ({ ...group, message: messageOf(group) }))
  }
}

function addLine(group: RejectGroup, line: number): void {
  group.count++
  if (group.lines.length < MOST_LINES) group.lines.push(line)
}

function joined(rest: RejectGroup, group: RejectGroup): RejectGroup {
  const lines = [...rest.lines, ...group.lines].sort((a, b) => a - b).slice(0, MOST_LINES)
  return { ...rest, count: rest.count + group.count, lines }
}

function messageOf({ code, column, count, message }: RejectGroup): string {
  const rows = counted(count, 'row')
  if (message !== '') return `${rows}: ${message}`
  const says = SAYS[code]
  if (says !== undefined) return `${rows}: ${says}.`
  return column === null
    ? `${rows}: ${code.replaceAll('-', ' ')}.`
    : `${rows}: "${column}" holds further texts that can't be used there (${code.replaceAll('-', ' ')}).`
}
