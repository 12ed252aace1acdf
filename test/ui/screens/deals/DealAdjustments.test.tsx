import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { DealDetail } from '../../../../src/contract/dealing.ts'
import { ClientProvider } from '../../../../src/ui/client/ClientProvider.tsx'
import { DealAdjustments } from '../../../../src/ui/screens/deals/DealAdjustments.tsx'
import { fixtureEngine } from '../../fixtureClient.ts'
import { renderInTheme } from '../../renderInTheme.tsx'

afterEach(cleanup)

const CALL: DealDetail['adjustments'][number] = {
  id: 1,
  dealId: 'D-1',
  probability: 0.7,
  amount: null,
  expectedCloseOn: '2026-11-14',
  category: 'commit',
  reason: 'timing',
  note: 'first line\nsecond line',
  evidence: 'mail of 3 May',
  expiresOn: '2026-11-30',
  author: 'Ann',
  madeAt: '2026-10-15T09:00:00Z',
  asOf: '2026-10-15',
  active: true,
  period: '2026-Q4',
  naiveProbability: 0.5,
  modelProbability: 0.4,
  modelAmount: 10_000_000,
  weight: 0.5,
  usedProbability: 0.55,
  endedOn: null,
  endedBy: null,
  endedWhy: null,
  expired: false,
}
const ENDED = { ...CALL, active: false, endedOn: '2026-10-16', endedBy: 'Bo' }

function show(adjustments: DealDetail['adjustments']) {
  const engine = fixtureEngine()
  renderInTheme(
    <ClientProvider engine={engine}>
      <DealAdjustments dealId="D-1" adjustments={adjustments} currency="USD" />
    </ClientProvider>,
  )
  return { engine, text: document.body.textContent!.replace(/\s+/g, ' ') }
}

it('shows what was called, why, on what, and what the model said then', () => {
  const { text } = show([CALL])
  expect(text).toContain('70 %, closes 14 Nov 2026, commit timing 15 Oct 2026, Ann, until 30 Nov 2026')
  expect(text).toContain('Evidence: mail of 3 May')
  expect(text).toContain('The model said 40 % of $100,000; 55 % was used for Q4 2026.')
})

it.each([
  [{ ...CALL, expired: true }, 'expired on 30 Nov 2026'],
  [{ ...ENDED, endedWhy: 'it signed elsewhere' }, 'taken back by Bo: it signed elsewhere'],
  [ENDED, 'replaced by a later call'],
  [{ ...ENDED, endedOn: null }, 'no longer in force'],
])('keeps the history for ever: %#', (call, words) => {
  expect(show([call]).text).toContain(words)
})

it('asks why before it goes back to the model', () => {
  const { engine } = show([CALL])
  fireEvent.click(screen.getByText('Back to the model'))
  fireEvent.submit(screen.getByRole('form', { name: 'Back to the model' }))
  expect(screen.getByText('Say why, in a few words.')).toBeTruthy()
  expect(engine.asked).toEqual([])
  fireEvent.change(screen.getByLabelText('Why it is taken back'), { target: { value: 'no longer so' } })
  fireEvent.submit(screen.getByRole('form', { name: 'Back to the model' }))
  return expect
    .poll(() => engine.asked)
    .toEqual([{ operation: 'deals.resetAdjustment', input: { dealId: 'D-1', why: 'no longer so' } }])
})
