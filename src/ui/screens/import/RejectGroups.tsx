import { Button } from '@mantine/core'
import type { CellRepair } from '../../../contract/importAnswers.ts'
import type { RejectGroup } from '../../../contract/importReview.ts'
import { countOf } from '../../../present/formatCount.ts'
import { shownColumn, shownText } from '../../../present/shownText.ts'
import classes from './Import.module.css'

interface RejectGroupsProps {
  readonly groups: readonly RejectGroup[]
  /** Names of the file's columns by their place. */
  readonly header: readonly string[]
  readonly repairs: readonly CellRepair[]
  readonly onRepairs: (repairs: CellRepair[]) => void
}

/** More causes than this are rare ones; the rows are all in the list of what was set aside. */
const GROUPS_SHOWN = 20

/** Rows that would be set aside, by cause; one repair mends all rows of a cause. */
export function RejectGroups({ groups, header, repairs, onRepairs }: RejectGroupsProps) {
  const without = (repair: CellRepair) =>
    repairs.filter(({ index, from }) => index !== repair.index || from !== repair.from)
  return (
    <>
      {groups.length > 0 && (
        <div className={classes.part}>
          <h4>Set aside, by cause</h4>
          <ul className={classes.list}>
            {groups.slice(0, GROUPS_SHOWN).map((group) => {
              const { index, value, canBeEmpty } = group
              return (
                <li key={`${group.code} ${index} ${value}`} className={classes.item}>
                  <span>
                    {group.message} <span className="quiet small">{linesInWords(group)}</span>
                  </span>
                  {canBeEmpty && index !== null && value !== null && (
                    <Button
                      variant="default"
                      style={{ flex: 'none' }}
                      onClick={() =>
                        onRepairs([
                          ...without({ index, from: value, to: null }),
                          { index, from: value, to: null },
                        ])
                      }
                    >
                      Read “{shownText(value)}” as no value
                    </Button>
                  )}
                </li>
              )
            })}
          </ul>
          {groups.length > GROUPS_SHOWN && (
            <p className="quiet">and {countOf(groups.length - GROUPS_SHOWN, 'rarer cause')}</p>
          )}
        </div>
      )}
      {repairs.length > 0 && (
        <div className={classes.part}>
          <h4>Mended by you</h4>
          <ul className={classes.list}>
            {repairs.map((repair) => (
              <li key={`${repair.index} ${repair.from}`} className={classes.item}>
                <span>
                  “{shownText(repair.from)}” in {shownColumn(header[repair.index], repair.index)} is read as{' '}
                  {repair.to === null ? 'no value' : `“${repair.to}”`}
                </span>
                <button type="button" className="linkButton" onClick={() => onRepairs(without(repair))}>
                  Take back
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function linesInWords({ lines, count }: RejectGroup): string {
  if (lines.length === 0) return ''
  const more = count > lines.length ? ' …' : ''
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more}`
}
