import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { JudgementRecord } from '../../../../src/contract/judging.ts'
import { ClientProvider } from '../../../../src/ui/client/ClientProvider.tsx'
import { CallsByPerson } from '../../../../src/ui/screens/forecast/CallsByPerson.tsx'
import { callFindings } from '../../../../src/ui/screens/forecast/callFindings.ts'
import ForecastScreen from '../../../../src/ui/screens/forecast/ForecastScreen.tsx'
import { fixtureEngine } from '../../fixtureClient.ts'
import { fixtureJudgementRecord } from '../../fixtureJudgementRecord.ts'
import { renderInTheme } from '../../renderInTheme.tsx'

afterEach(cleanup)

async function showCalls(record?: JudgementRecord) {
  const engine = fixtureEngine(record ? { record } : {})
  renderInTheme(
    <ClientProvider engine={engine}>
      <ForecastScreen />
    </ClientProvider>,
  )
  fireEvent.click(await screen.findByRole('tab', { name: 'Calls' }))
  return { engine, panel: await screen.findByRole('tabpanel') }
}

describe('how calls turned out', () => {
  it('says what it stands on where nothing is decided, and that it is not for pay', async () => {
    const { panel } = await showCalls()
    await within(panel).findByText(/No call has been decided yet, so each weighs half/)
    expect(within(panel).getByText(/not for pay decisions and rank nobody/)).toBeTruthy()
    expect(within(panel).queryByRole('table')).toBeNull()
  })

  it('shows the steps, and each person with both weights', async () => {
    const { panel } = await showCalls(fixtureJudgementRecord({ calls: 12, won: 3 }))
    await within(panel).findByText('What each step added')
    const [steps, people] = within(panel).getAllByRole('table')
    const headings = within(steps!).getAllByRole('rowheader')
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      ...['Flat win rate', 'The model', 'The person’s call', 'Both, weighed'],
    ])
    expect(within(people!).getByText(/^30\s% from 12 calls$/)).toBeTruthy()
    expect(within(people!).getByText('3 of 12')).toBeTruthy()
    expect(within(people!).getByText(/^20\s%$/)).toBeTruthy()
  })

  it('says too few to tell under ten, by name and not by size', () => {
    const [person] = fixtureJudgementRecord({ calls: 4, won: 1 }).people
    const record = {
      ...fixtureJudgementRecord(),
      people: [person!, { ...person!, name: 'Zoe' }],
    }
    renderInTheme(<CallsByPerson record={record} />)
    expect(screen.getAllByText('too few to tell (4 of 10)')).toHaveLength(4)
  })

  it.each([
    [{ calls: 4, won: 1 }, /^4 calls have been decided: too few to tell \(4 of 10\) .* 2 calls wait/],
    [{ calls: 12, won: 1 }, /were further from what happened than the model alone/],
    [{ calls: 12, won: 12 }, /came nearer to what happened than the model alone/],
    [{ calls: 10, won: 6 }, /neither clearly better nor clearly worse/],
  ])('finds of %o', (calls, words) => {
    expect(callFindings(fixtureJudgementRecord(calls))).toMatch(words)
  })
})

describe('an amount added to the forecast', () => {
  it('goes to the engine for a part, with its reason', async () => {
    const { engine, panel } = await showCalls()
    fireEvent.click(await within(panel).findByText('Add an amount'))
    const form = screen.getByRole('form', { name: 'Add an amount to the forecast' })
    fireEvent.submit(form)
    expect(within(form).getByRole('alert')).toBeTruthy()
    const fill = (label: string, value: string) =>
      fireEvent.change(within(form).getByLabelText(label), { target: { value } })
    fill('Amount, USD', '-$20k')
    fill('Reason', 'other')
    fill('Note', 'a contract ends')
    fireEvent.submit(form)
    await waitFor(() => expect(engine.asked).toHaveLength(1))
    expect(engine.asked[0]).toEqual({
      operation: 'judgement.addToRollUp',
      input: {
        ...{ part: 'company', name: null, period: '2026-Q4', amount: -2_000_000 },
        ...{ reason: 'other', note: 'a contract ends', evidence: '', expiresOn: null },
      },
    })
  })
})
