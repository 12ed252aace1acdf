import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { proposalOf } from '../proposalOf.ts'

const DATA = join(import.meta.dirname, '../../../../shared/data')
const SEEDS = join(DATA, 'fivetran-dbt-seeds')
const MESSY = join(DATA, 'messy')

/** What the tables of Salesforce and HubSpot hold that a loader keeps; for those left out, what the reason says. */
const EXPECTED: readonly [path: string, kind: string | null, fields: string][] = [
  ['hubspot/deal_data.csv', 'deals', 'id,stage,owner,name,amount,closedOn,createdOn'],
  ['hubspot/deal_stage_data.csv', 'stage-history', 'dealId,changedOn,toStage'],
  ['hubspot/deal_pipeline_data.csv', null, 'lists pipelines or their stages'],
  ['hubspot/deal_pipeline_stage_data.csv', null, 'lists pipelines or their stages'],
  ['hubspot/deal_property_history_data.csv', null, 'changes of all fields mixed'],
  ['hubspot/owner_data.csv', null, 'Most like people, but no column holds the team, manager or region'],
  ['salesforce/sf_account_data.csv', 'accounts', 'country,industry,name'],
  ['salesforce/sf_lead_data.csv', 'leads', 'owner,source,convertedOn,id,status,dealId,createdOn'],
  [
    'salesforce/sf_opportunity_data.csv',
    'deals',
    'account,amount,closedOn,createdOn,id,isClosed,isWon,lastActivityOn,source,name,nextStep,owner,stage',
  ],
  [
    'salesforce/sf_opportunity_history_data.csv',
    'stage-history',
    'changedOn,amount,expectedCloseOn,dealId,toStage',
  ],
  ['salesforce/sf_opportunity_line_item_data.csv', null, 'products of each deal line by line'],
  ['salesforce/sf_user_data.csv', 'people', 'team,manager,name'],
]

describe.skipIf(!existsSync(SEEDS))(
  'tables of Salesforce and HubSpot (skipped without ../shared/data)',
  () => {
    it('are all expected here', () => {
      const files = readdirSync(SEEDS).flatMap((folder) =>
        readdirSync(join(SEEDS, folder)).map((file) => `${folder}/${file}`),
      )
      expect(files.sort()).toEqual(EXPECTED.map(([path]) => path).sort())
    })

    it.each(EXPECTED)('%s holds %s', (path, kind, fields) => {
      const proposal = proposalOf(readFileSync(join(SEEDS, path)), path)
      expect(proposal.kind).toBe(kind)
      if (kind === null) expect(proposal.reason).toContain(fields)
      else expect(proposal.mapping.flatMap(({ field }) => field ?? []).join(',')).toBe(fields)
    })
  },
)

describe.skipIf(!existsSync(MESSY))('tables that break readers (skipped without ../shared/data)', () => {
  it('are never taken for pipeline data', () => {
    const texts = filesIn(MESSY).filter((path) => /\.(csv|tsv|txt|psv)$/i.test(path))
    expect(texts.length).toBeGreaterThan(100)
    const taken = texts.flatMap((path) => {
      const { kind, mapping } = proposalOf(readFileSync(path))
      return kind === null ? [] : [{ path, kind, mapping }]
    })
    expect(taken).toEqual([])
  })
})

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}
