import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { JudgementRecord } from '../../../src/contract/judging.ts'
import { dayOf } from '../../../src/model/calendar/day.ts'
import type { DealJudgement } from '../../../src/model/forecast/forecastBasis.ts'
import { AdjustmentForm, type Call } from '../../../src/ui/controls/AdjustmentForm.tsx'
import { fixtureJudgementRecord } from '../fixtureJudgementRecord.ts'
import { renderInTheme } from '../renderInTheme.tsx'

function show(judgement: DealJudgement | null = null, record: JudgementRecord = fixtureJudgementRecord()) {
  const calls: (Call | string)[] = []
  renderInTheme(
    <AdjustmentForm
      dealName="Contoso rollout"
      currency="USD"
      asOf={dayOf(2026, 10, 15)}
      model={{
        probability: 0.46,
        low: 0.31,
        high: 0.6,
        amount: 31_000_000,
        expectedClose: dayOf(2026, 11, 30),
      }}
      judgement={judgement}
      record={record}
      saving={false}
      onSave={(call) => calls.push(call)}
      onReset={(why) => calls.push(why)}
    />,
  )
  const fill = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  const save = () => fireEvent.submit(screen.getByRole('form', { name: 'Your call on Contoso rollout' }))
  const warnings = () => screen.queryAllByRole('status').map(({ textContent }) => textContent)
  return { calls, fill, save, warnings }
}

describe('AdjustmentForm', () => {
  afterEach(cleanup)

  it('shows what the model says', () => {
    show()
    expect(screen.getByText(/The model says 46\s% \(31–60\s%\) and \$310,000/)).toBeTruthy()
  })

  it('reads chance, amount, close date, category, reason, evidence and end', () => {
    const { calls, fill, save } = show()
    fill('Chance, %', '70')
    fill('Amount, USD', '$280k')
    fill('Closes on', '14 Nov 2026')
    fill('Category', 'commit')
    fill('Reason', 'budget-changed')
    fill('Note', ' cut by a tenth ')
    fill('Evidence', ' mail of 3 May ')
    fill('Counts until', '2026-11-30')
    save()
    expect(calls).toEqual([
      {
        probability: 0.7,
        amount: 28_000_000,
        expectedCloseOn: '2026-11-14',
        category: 'commit',
        reason: 'budget-changed',
        note: 'cut by a tenth',
        evidence: 'mail of 3 May',
        expiresOn: '2026-11-30',
      },
    ])
  })

  it('takes one value alone and leaves the others', () => {
    const { calls, fill, save } = show()
    fill('Category', 'omitted')
    fill('Reason', 'other')
    save()
    const others = { probability: null, amount: null, expectedCloseOn: null }
    expect(calls).toEqual([
      { ...others, category: 'omitted', reason: 'other', note: '', evidence: '', expiresOn: null },
    ])
  })

  it('asks for a value, a readable one, days that lie ahead, and a reason', () => {
    const { calls, fill, save } = show()
    const refused = () => {
      save()
      return screen.getByRole('alert').textContent
    }
    expect(refused()).toBe('Set a chance, an amount, a close date or a category.')
    fill('Chance, %', '170')
    expect(refused()).toContain('from 0 to 100')
    fill('Chance, %', '70')
    fill('Closes on', '2026-10-01')
    expect(refused()).toContain('in the past')
    fill('Closes on', '')
    expect(refused()).toContain('reason')
    fill('Reason', 'timing')
    fill('Counts until', '2026-10-01')
    expect(refused()).toContain('in the past')
    expect(calls).toEqual([])
  })

  it('says when a call lies within the range of the model, and holds nothing back', () => {
    const { calls, fill, save, warnings } = show()
    expect(warnings()).toEqual([])
    fill('Chance, %', '35')
    expect(warnings()).toEqual([expect.stringMatching(/^Within the model’s own range, 31–60\s%/)])
    fill('Chance, %', '20')
    expect(warnings()).toEqual([])
    fill('Chance, %', '50')
    fill('Reason', 'timing')
    save()
    expect(calls).toHaveLength(1)
  })

  it.each([
    [0, 0, 'This is above the model. None of your upward calls has been decided yet.'],
    [4, 1, '1 of 4 times; 2.8 were expected, and 1.6 by the model. That is too few to tell (4 of 10).'],
    [12, 3, 'Your upward calls came true 3 of 12 times; 8.4 were expected, and 4.8 by the model.'],
  ])('an upward call comes with the record of the person: %i decided', (decided, won, words) => {
    const { fill, warnings } = show(null, fixtureJudgementRecord({ calls: decided, won }))
    fill('Chance, %', '80')
    expect(warnings()).toEqual([expect.stringContaining(words)])
    fill('Chance, %', '')
    fill('Amount, USD', '$400k')
    expect(warnings()).toEqual([expect.stringContaining(words)])
  })

  it("goes back to the model's value only where a call stands, and asks why", () => {
    const { calls } = show({ probability: 0.7, amount: null, expectedClose: dayOf(2027, 1, 8) })
    expect(screen.getByLabelText<HTMLInputElement>('Chance, %').value).toBe('70')
    expect(screen.getByLabelText<HTMLInputElement>('Closes on').value).toBe('8 Jan 2027')
    fireEvent.click(screen.getByText('Back to the model’s'))
    const form = screen.getByRole('form', { name: 'Back to the model’s' })
    fireEvent.submit(form)
    expect(calls).toEqual([])
    fireEvent.change(screen.getByLabelText('Why it is taken back'), { target: { value: 'won’t be signed' } })
    fireEvent.submit(form)
    expect(calls).toEqual(['won’t be signed'])
    cleanup()
    show()
    expect(screen.queryByText('Back to the model’s')).toBeNull()
  })
})
