import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { describe, expect, it } from 'vitest'
import { FIELD_LABELS } from '../../../src/contract/fields.ts'
import { RECORD_KINDS } from '../../../src/contract/records.ts'
import { FIELDS_BY_KIND } from '../../../src/import/fields/fieldsByKind.ts'
import { LANGUAGES } from '../../../src/import/fields/words/languages.ts'
import { knownNames } from '../../../src/import/propose/knownNames.ts'
import { matchHeader } from '../../../src/import/propose/matchHeader.ts'

const DEALS = FIELDS_BY_KIND.deals
const best = (header: string) => matchHeader(header, DEALS)[0]

describe('the fields', () => {
  it.each(RECORD_KINDS)('of %s are those that people choose from', (kind) => {
    const declared = FIELDS_BY_KIND[kind].fields.map(({ name }) => name)
    expect(declared.sort()).toEqual(Object.keys(FIELD_LABELS[kind]).sort())
  })

  it.each(RECORD_KINDS)('of %s are found by each of their names, in every language', (kind) => {
    for (const field of FIELDS_BY_KIND[kind].fields) {
      const words = LANGUAGES.flatMap(({ kinds }) => {
        const ofKind: Readonly<Record<string, readonly string[]>> = kinds[kind] ?? {}
        return ofKind[field.name] ?? []
      })
      for (const name of [...field.alternatives, ...words])
        for (const header of [name, name.toUpperCase(), name.replaceAll(' ', '_')])
          expect(
            matchHeader(header, FIELDS_BY_KIND[kind]).map((match) => match.field.name),
            header,
          ).toContain(field.name)
    }
  })
})

describe('matchHeader', () => {
  it.each([
    ['Deal Owner', 'owner', 'the name matches'],
    ['deal_owner__c', 'owner', 'the name matches'],
    ['Deal - Owner', 'owner', 'the name matches'],
    ['Opportunity - Sales Rep', 'owner', '"sales rep" in the name matches'],
    ['Propietario del negocio', 'owner', '"propietario" (Spanish) in the name matches'],
    ['Name der Opportunity', 'name', '"name" in the name matches'],
    ['Étape', 'stage', 'the name matches (French)'],
    ['Etapa', 'stage', 'the name matches (Spanish, Portuguese)'],
    ['Waehrung', 'currency', 'the name matches (German)'],
    ['SCHLIESSUNGSDATUM', 'closedOn', 'the name matches (German)'],
    ['Amount (EUR)', 'amount', 'the name matches'],
    ['Amount in EUR', 'amount', 'the name matches'],
    ['Oportunity Ower', 'owner', 'the name is nearly "opportunity owner"'],
    ['hs_v2_date_entered_demo', 'enteredStage', 'the name says that a deal entered the stage "demo" then'],
  ])('reads %s as the %s', (header, field, reason) => {
    const match = best(header)
    expect(match?.field.name).toBe(field)
    expect(match?.reason).toBe(reason)
  })

  it.each(['', '()', '__proto__', 'constructor', '漢字', 'Headcount', 'Ownr'])(
    'knows no field for %j',
    (header) => expect(best(header)).toBeUndefined(),
  )

  it('is surer of the plain name than of one with something behind it, and of that than of a slip', () => {
    const sure = ['Amount', 'Amount (converted)', 'Opportunity - Price', 'Oportunity Amount'].map(
      (header) => best(header)!.confidence,
    )
    expect(sure).toEqual(sure.toSorted((a, b) => b - a))
    expect(new Set(sure).size).toBe(4)
  })

  it('finds names with a slip as if it compared them with all', () => {
    const names = [...knownNames(DEALS).byName.values()].flat()
    const slipped = fc
      .tuple(
        fc.constantFrom(...names.filter(({ compact }) => compact.length >= 7)),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'a', 'z', '7', 'é')), { minLength: 1, maxLength: 3 }),
      )
      .map(([{ compact }, slips]) =>
        slips.reduce((name, [place, letter]) => {
          const at = place % name.length
          return name.slice(0, at) + letter + name.slice(at + 1)
        }, compact),
      )
    fc.assert(
      fc.property(slipped, (header) => {
        const matches = matchHeader(header, DEALS)
        fc.pre(matches.every(({ reason }) => reason.includes('nearly')))
        const compact = header.replaceAll('é', 'e')
        const slips = compact.length >= 11 ? 2 : compact.length >= 7 ? 1 : 0
        const near = names.filter(
          (known) => slips > 0 && known.compact.length >= 7 && distance(known.compact, compact) <= slips,
        )
        expect(new Set(matches.map(({ field }) => field.name))).toEqual(
          new Set(near.map(({ field }) => field.name)),
        )
      }),
    )
  })
})
