import { describe, expect, it } from 'vitest'
import type { ImportAnswers } from '../../../src/contract/importAnswers.ts'
import { isLeadWord } from '../../../src/import/check/leadWord.ts'
import { checkAll } from '../checkAll.ts'

const outcomes = (csv: string, answers: ImportAnswers = {}) =>
  checkAll(csv, 'deals', { answers }).rows.map(({ outcome }) => outcome)
const values = (csv: string, answers: ImportAnswers = {}) =>
  checkAll(csv, 'deals', { answers }).values.map(({ field, value, rows, meaning, decidedBy }) =>
    [field === 'stage' ? '' : 'status ', value, ' ', rows, ' ', meaning, ' by ', decidedBy].join(''),
  )

describe('what a person says a value stands for', () => {
  const stage = (value: string, meaning: 'lead' | 'open' | 'won' | 'lost') => ({
    meanings: [{ field: 'stage' as const, value, meaning }],
  })
  const status = (value: string, meaning: 'lead' | 'open' | 'won' | 'lost') => ({
    meanings: [{ field: 'outcome' as const, value, meaning }],
  })

  it('comes before what the word itself says', () => {
    const csv =
      'Deal ID,Stage,Created Date\n1,Signed,2026-01-01\n2,Closed Won,2026-01-01\n3,Parked,2026-01-01\n'
    expect(outcomes(csv)).toEqual(['open', 'won', 'open'])
    expect(outcomes(csv, stage('Signed', 'won'))).toEqual(['won', 'won', 'open'])
    expect(outcomes(csv, stage('Closed Won', 'open'))).toEqual(['open', 'open', 'open'])
    expect(outcomes(csv, stage('Parked', 'lost'))).toEqual(['open', 'won', 'lost'])
  })

  it('lets a deal in whose stage alone did not say how it ended', () => {
    const csv = 'Deal ID,Stage\n1,Closed\n'
    expect(checkAll(csv, 'deals').groups[0]).toMatchObject({ code: 'unclear-outcome', value: 'Closed' })
    expect(outcomes(csv, stage('Closed', 'won'))).toEqual(['won'])
  })

  it('never turns a deal that the file marks as ended into another', () => {
    const flags =
      'Deal ID,Stage,Is Closed,Is Won\n1,Signed,true,false\n2,Signed,false,false\n3,Demo,true,true\n'
    expect(outcomes(flags, stage('Signed', 'won'))).toEqual(['lost', 'won', 'won'])
    expect(outcomes(flags, stage('Demo', 'open'))).toEqual(['lost', 'open', 'won'])
    const statuses = 'Deal ID,Stage,Status\n1,Signed,lost\n2,Signed,open\n3,Demo,won\n'
    expect(outcomes(statuses, stage('Signed', 'won'))).toEqual(['lost', 'won', 'won'])
    expect(outcomes(statuses, stage('Demo', 'open'))).toEqual(['lost', 'open', 'won'])
  })

  it('counts for a status too', () => {
    const csv = 'Deal ID,Stage,Status\n1,Demo,Aktiviert\n2,Demo,Weg\n'
    expect(outcomes(csv)).toEqual(['open', 'open'])
    expect(outcomes(csv, status('Weg', 'lost'))).toEqual(['open', 'lost'])
    expect(outcomes(csv, status('Aktiviert', 'lead'))).toEqual(['open', 'open'])
  })
})

describe('the values of a file', () => {
  it('says of each stage and status what it is taken for, and why', () => {
    const csv =
      'Deal ID,Stage,Status\n1,Lead Generated,open\n2,Demo,open\n3,Signed,won\n4,Gone,lost\n5,Demo,won\n'
    expect(values(csv, { meanings: [{ field: 'stage', value: 'Demo', meaning: 'open' }] })).toEqual([
      'status open 2 open by word',
      'status won 2 won by word',
      'status lost 1 lost by word',
      'Lead Generated 1 lead by word',
      'Demo 2 open by you',
      'Signed 1 won by file',
      'Gone 1 lost by file',
    ])
  })

  it('orders stages as the person does, else by their numbers, else the youngest open deals first', () => {
    const dated = [
      'Deal ID,Stage,Created Date',
      ...['1,Closed Won,2026-01-01', '2,Contract,2026-01-05', '3,Contract,2026-01-09', '4,Demo,2026-02-01'],
      ...['5,Demo,2026-02-03', '6,Demo,2025-01-01', ''],
    ].join('\n')
    const named = (result: string[]) => result.map((text) => text.split(' ')[0])
    expect(named(values(dated))).toEqual(['Demo', 'Contract', 'Closed'])
    expect(named(values(dated, { stageOrder: ['Contract', 'Demo'] }))).toEqual(['Contract', 'Demo', 'Closed'])
    const numbered = 'Deal ID,Stage\n1,10-Talk\n2,2-Visit\n3,1-Call\n'
    expect(named(values(numbered))).toEqual(['1-Call', '2-Visit', '10-Talk'])
  })

  it('counts owners, currencies, names and attributes', () => {
    const { owners, currencies, names, attributes, newestDate } = checkAll(
      'Deal ID,Stage,Owner,Account,Amount,Currency,Region,,Created Date\n1,A,Kim,X,1,EUR,N,,2026-01-01\n2,A,Lee,X,1,,S,,2026-02-01\n3,A,Kim,,,EUR,S,,\n',
      'deals',
    )
    expect(owners).toEqual([
      { name: 'Kim', rows: 2 },
      { name: 'Lee', rows: 1 },
    ])
    expect(currencies).toEqual([
      { code: 'EUR', rows: 1 },
      { code: null, rows: 1 },
    ])
    expect([...names.account]).toEqual([['X', 2]])
    expect(attributes).toEqual(['Region', 'Column 8'])
    expect(newestDate).toBe('2026-02-01')
  })

  it('stops counting a field that holds no names', () => {
    const rows = Array.from({ length: 50_001 }, (_, index) => `${index},A,account ${index},Kim`)
    const { names } = checkAll(`Deal ID,Stage,Account,Owner\n${rows.join('\n')}\n`, 'deals')
    expect([names.account.size, names.owner.get('Kim')]).toEqual([0, 50_001])
  })
})

it('knows a stage before any deal by its words', () => {
  expect(['Lead Generated', '1 - New lead', 'MQL', 'Leads'].map(isLeadWord)).toEqual([true, true, true, true])
  expect(['Prospecting', 'Qualified Lead', 'Leadership call', 'Lead converted'].map(isLeadWord)).toEqual([
    false,
    false,
    false,
    false,
  ])
})
