import type { AcceptedFile } from '../../contract/importAnswers.ts'
import type { ImportReview } from '../../contract/importReview.ts'
import type { Accepting } from './acceptFile.ts'
import { say } from './output.ts'
import { refuse } from './refuse.ts'
import type { Client } from './withEngine.ts'

/**
 * The day that the names of all deals files state, which marks the import as a snapshot of that day; undefined when a name states none.
 * It is said where the date comes from. Files of several days are refused, since one import holds one day; a day that the rows of
 * the files go beyond is not taken, since it then is no day of export.
 */
export async function snapshotDay(client: Client, files: readonly Accepting[]): Promise<string | undefined> {
  const deals = files.filter(({ accepted }) => accepted.kind === 'deals')
  const days = new Set(deals.map(({ proposal }) => proposal.snapshotOn))
  if (days.size > 1 && !days.has(null)) {
    const named = deals.map(({ proposal }) => `${proposal.file} of ${proposal.snapshotOn}`).join(', ')
    return refuse(
      `The files show the pipeline of several days: ${named}. Import each day on its own, or give --as-of.`,
    )
  }
  const [day] = days
  if (day === null || day === undefined || days.size > 1) return undefined
  const names = deals.map(({ proposal }) => proposal.file).join(', ')
  const newest = await newestRow(
    client,
    deals.map(({ accepted }) => accepted),
  )
  if (newest !== null && newest > day) {
    say(
      `The name of ${names} says ${day}, but its rows go on to ${newest}: not taken for a snapshot of that day. Give --as-of ${day} if it is one.`,
    )
    return undefined
  }
  say(`As of ${day}, the date in the name of ${names}; --as-of names another day.`)
  return day
}

async function newestRow(client: Client, files: AcceptedFile[]): Promise<string | null> {
  let review: ImportReview | null = null
  for await (const event of await client.import.review({ files })) {
    if (event.type === 'reviewed') review = event.review
  }
  const dates = review?.files.flatMap(({ newestDate }) => newestDate ?? []) ?? []
  return dates.sort().at(-1) ?? null
}
