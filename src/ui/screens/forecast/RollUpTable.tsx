import type { RollUpBy, RollUpDocument, RollUpPart } from '../../../contract/rollingUp.ts'
import type { Where } from '../../../contract/scalars.ts'
import { CALL_CATEGORIES, type CallCategory } from '../../../model/judgement/callCategory.ts'
import { nameField } from '../../../present/fieldWords.ts'
import { formatCount } from '../../../present/formatCount.ts'
import { formatMoney } from '../../../present/formatMoney.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { diversificationInWords, namePart } from '../../../present/rollUpWords.ts'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { FailedView } from '../../controls/FailedView.tsx'
import { LoadingView } from '../../controls/LoadingView.tsx'
import { RangeBar } from './RangeBar.tsx'
import classes from './RollUp.module.css'

/** Which deals to show: those that a condition picks, or those of a category. */
export type PartOpened = { readonly where: Where } | { readonly category: CallCategory }

interface Props {
  readonly by: RollUpBy
  readonly where: Where
  /** Shows the deals of one part. */
  readonly onOpen: (part: PartOpened) => void
}

/** The forecast in parts: what each has won and is likely to bring, with its range, and why the ranges don't add up. */
export function RollUpTable({ by, where, onOpen }: Props) {
  const rolled = useWorkbookQuery(['rollUp', by, where], (client, signal) =>
    client.forecast.rollUp({ by, where }, { signal }),
  )
  if (rolled.isError) return <FailedView error={rolled.error} retry={() => void rolled.refetch()} />
  if (!rolled.data || rolled.data.by !== by) return <LoadingView what="the parts" />
  return <Parts document={rolled.data} onOpen={onOpen} />
}

function Parts({ document, onOpen }: { document: RollUpDocument; onOpen: Props['onOpen'] }) {
  const { by, parts, total, currency, cutLines } = document
  const money = (minor: number) => formatMoney(minor, currency)
  const short = (minor: number) => formatMoney(minor, currency, { compact: true })
  const scale = Math.max(1, ...parts.map((part) => Math.max(part.p90, part.mean, part.target ?? 0)))
  const targets = parts.some(({ target }) => target !== null)
  const why = diversificationInWords(document, short)
  return (
    <>
      <table className={classes.parts} data-testid="roll-up">
        <thead>
          <tr>
            <th scope="col">{nameField(by)}</th>
            <th scope="col">Open</th>
            <th scope="col">Won</th>
            <th scope="col">Open deals</th>
            <th scope="col">Not yet created</th>
            <th scope="col">Likely</th>
            <th scope="col" className={classes.range}>
              8 in 10 outcomes
            </th>
            {targets ? <th scope="col">Target</th> : null}
            {targets ? <th scope="col">Chance</th> : null}
          </tr>
        </thead>
        <tbody>
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a manager and an owner may share a name; the place tells them apart
            <tr key={index} data-testid="roll-up-part">
              <th scope="row" style={{ paddingLeft: 8 + 18 * part.depth }}>
                <PartName part={part} by={by} onOpen={onOpen} />
              </th>
              <Figures part={part} money={money} />
              <td className={classes.range}>
                <RangeBar {...part} scale={scale} />
                <span className={classes.ends}>
                  {short(part.p10)} to {short(part.p90)}
                </span>
              </td>
              {targets ? <Target part={part} money={short} /> : null}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <Figures part={total} money={money} />
            <td className={classes.range}>
              {short(total.p10)} to {short(total.p90)}
            </td>
            {targets ? <Target part={total} money={short} /> : null}
          </tr>
        </tfoot>
      </table>
      {why === null ? null : <p className="small quiet">{why}</p>}
      {cutLines.length === 0 ? null : (
        <p className="small quiet">
          Report to themselves in the people's file, directly or through others, and so stand at the top:{' '}
          {cutLines.join(', ')}.
        </p>
      )}
    </>
  )
}

function PartName({ part, by, onOpen }: { part: RollUpPart; by: RollUpBy; onOpen: Props['onOpen'] }) {
  const name = namePart(part, by)
  const opened = openedBy(part, by)
  if (opened === null) return name
  return (
    <button type="button" className="linkButton" title="Show only these deals" onClick={() => onOpen(opened)}>
      {name}
    </button>
  )
}

function openedBy({ name, where, count }: RollUpPart, by: RollUpBy): PartOpened | null {
  if (where !== null) return { where }
  const category = CALL_CATEGORIES.find((one) => one === name)
  return by === 'category' && category !== undefined && count > 0 ? { category } : null
}

type Shown = RollUpDocument['total']

function Figures({ part, money }: { part: Shown; money: (minor: number) => string }) {
  return (
    <>
      <td>{formatCount(part.count)}</td>
      <td>{money(part.wonToDate)}</td>
      <td>{money(part.open)}</td>
      <td>{money(part.newBusiness)}</td>
      <td>{money(part.mean)}</td>
    </>
  )
}

function Target({ part, money }: { part: Shown; money: (minor: number) => string }) {
  return (
    <>
      <td>{part.target === null ? '' : money(part.target)}</td>
      <td>{part.chance === null ? '' : formatPercent(part.chance)}</td>
    </>
  )
}
