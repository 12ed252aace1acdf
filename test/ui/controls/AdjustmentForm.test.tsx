import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { DealJudgement } from '../../../src/model/forecast/forecastBasis.ts'
import { AdjustmentForm, type Call } from '../../../src/ui/controls/AdjustmentForm.tsx'
import { renderInTheme } from '../renderInTheme.tsx'

function show(judgement: DealJudgement | null = null) {
  const calls: (Call | 'reset')[] = []
  renderInTheme(
    <AdjustmentForm
      dealName="Contoso rollout"
      currency="USD"
      model={{ probability: 0.46, amount: 31_000_000 }}
      judgement={judgement}
      saving={false}
      onSave={(call) => calls.push(call)}
      onReset={() => calls.push('reset')}
    />,
  )
  const fill = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  const save = () => fireEvent.submit(screen.getByRole('form', { name: 'Your call on Contoso rollout' }))
  return { calls, fill, save }
}

describe('AdjustmentForm', () => {
  afterEach(cleanup)

  it('shows what the model says', () => {
    show()
    expect(screen.getByText(/The model says 46 % and \$310,000/)).toBeTruthy()
  })

  it('reads the chance in percent and the amount in minor units', () => {
    const { calls, fill, save } = show()
    fill('Chance, %', '70')
    fill('Amount, USD', '$280k')
    fill('Reason', 'budget-changed')
    fill('Note', ' cut by a tenth ')
    save()
    expect(calls).toEqual([
      { probability: 0.7, amount: 28_000_000, reason: 'budget-changed', note: 'cut by a tenth' },
    ])
  })

  it('asks for a value, a readable one, and a reason', () => {
    const { calls, fill, save } = show()
    save()
    expect(screen.getByRole('alert').textContent).toBe('Set a chance or an amount.')
    fill('Chance, %', '170')
    save()
    expect(screen.getByRole('alert').textContent).toContain('from 0 to 100')
    fill('Chance, %', '70')
    save()
    expect(screen.getByRole('alert').textContent).toContain('reason')
    expect(calls).toEqual([])
  })

  it("goes back to the model's value only where a call stands", () => {
    const { calls } = show({ probability: 0.7, amount: null })
    expect(screen.getByLabelText<HTMLInputElement>('Chance, %').value).toBe('70')
    fireEvent.click(screen.getByText("Back to the model's"))
    expect(calls).toEqual(['reset'])
    cleanup()
    show()
    expect(screen.queryByText("Back to the model's")).toBeNull()
  })
})
