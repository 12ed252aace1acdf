import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { evaluateForecast } from '../../../../src/model/forecast/evaluateForecast.ts'
import { expectedByCategory } from '../../../../src/model/rollUp/expectedByCategory.ts'
import { formatMoney } from '../../../../src/present/formatMoney.ts'
import { ClientProvider } from '../../../../src/ui/client/ClientProvider.tsx'
import ForecastScreen from '../../../../src/ui/screens/forecast/ForecastScreen.tsx'
import { type PartOpened, RollUpTable } from '../../../../src/ui/screens/forecast/RollUpTable.tsx'
import { fixtureBasis } from '../../fixtureBasis.ts'
import { FIXTURE_TARGET, fixtureEngine } from '../../fixtureClient.ts'
import { renderInTheme } from '../../renderInTheme.tsx'

afterEach(cleanup)

function show() {
  const engine = fixtureEngine()
  renderInTheme(
    <ClientProvider engine={engine}>
      <ForecastScreen />
    </ClientProvider>,
  )
  return engine
}

describe('the roll-up', () => {
  it('lists parts with figures, targets and why the ranges do not add up', async () => {
    let opened: PartOpened | null = null
    renderInTheme(
      <ClientProvider engine={fixtureEngine()}>
        <RollUpTable
          by="team"
          where={{ product: ['Suite'] }}
          onOpen={(part) => {
            opened = part
          }}
        />
      </ClientProvider>,
    )
    const table = await screen.findByTestId('roll-up')
    const rows = within(table).getAllByRole('row')
    expect(rows.map((row) => row.querySelector('th')!.textContent)).toEqual([
      ...['Team', 'East', 'No team', 'Total'],
    ])
    const cells = within(rows[1]!).getAllByRole('cell')
    expect(cells.map((cell) => cell.textContent)).toEqual([
      ...[
        '40',
        '$60,000',
        '$240,000',
        '$100,000',
        '$400,000',
        '$280,000 to $520,000',
        '$450,000',
        '31\u00A0%',
      ],
    ])
    expect(screen.getByText(/The low ends add up to \$490,000/).textContent).toContain(
      '8 in 10 outcomes of the total lie between $560,000 and $850,000',
    )
    fireEvent.click(within(table).getByRole('button', { name: 'No team' }))
    expect(opened).toEqual({ where: { product: ['Suite'], team: [''] } })
  })
})

describe('the forecast screen', () => {
  it('groups, shows only a part, and goes back to all deals', async () => {
    const engine = show()
    fireEvent.click(await screen.findByRole('combobox', { name: 'Group by' }))
    expect(await screen.findByRole('option', { name: 'by Segment', hidden: true })).toBeDefined()
    fireEvent.click(await screen.findByRole('option', { name: 'by team', hidden: true }))
    const table = await screen.findByTestId('roll-up')
    expect(engine.asked.at(-1)).toEqual({ operation: 'forecast.rollUp', input: { by: 'team', where: {} } })
    expect(screen.queryByTestId('deals')).toBeNull()
    fireEvent.click(within(table).getByRole('button', { name: 'East' }))
    expect(await screen.findByText('Only East')).toBeDefined()
    expect(screen.queryByTestId('roll-up')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'show all deals' }))
    expect(screen.queryByText('Only East')).toBeNull()
  })

  it('shows the deals of one category, with who put them there', async () => {
    show()
    fireEvent.click(await screen.findByRole('combobox', { name: 'Group by' }))
    fireEvent.click(await screen.findByRole('option', { name: 'by category', hidden: true }))
    const { deals } = evaluateForecast(fixtureBasis(), { target: FIXTURE_TARGET })
    const pipeline = deals.filter(({ category }) => category === 'pipeline')
    const table = await screen.findByTestId('roll-up')
    fireEvent.click(within(table).getByRole('button', { name: 'Pipeline' }))
    expect((await screen.findByText(/^Pipeline: /)).textContent).toBe(`Pipeline: ${pipeline.length} deals`)
    expect(screen.getByTestId('deals').getAttribute('aria-rowcount')).toBe(String(pipeline.length + 1))
    fireEvent.click(screen.getByRole('button', { name: 'Show all categories' }))
    expect(screen.getByTestId('deals').getAttribute('aria-rowcount')).toBe(String(deals.length + 1))
  })

  it('narrows by any field it is offered', async () => {
    show()
    fireEvent.click(await screen.findByRole('combobox', { name: 'Only some deals' }))
    fireEvent.click(await screen.findByRole('option', { name: 'SMB (64)', hidden: true }))
    expect(await screen.findByText('Only Segment SMB')).toBeDefined()
  })

  it('names every part of the bar with its figure, and the same in the table twin', async () => {
    show()
    const legend = await screen.findByRole('list', { name: 'Parts of the bar' })
    const { deals, wonToDate, newBusiness } = evaluateForecast(fixtureBasis(), { target: FIXTURE_TARGET })
    const money = (minor: number) => formatMoney(minor, 'USD', { compact: true })
    const [commit, best, pipeline] = expectedByCategory(deals).map(({ expected }) => money(expected))
    const parts = [
      ...[`Won ${money(wonToDate)}`, `Commit ${commit}`, `Best case ${best}`, `Pipeline ${pipeline}`],
      `Not yet created ${money(newBusiness.expected)}`,
    ]
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map((item) => item.textContent)
        .slice(0, 5),
    ).toEqual(parts)
    fireEvent.click(screen.getAllByRole('button', { name: /^Show as table: .* is won/ })[0]!)
    const bar = screen.getByTestId('bookings-bar')
    for (const part of ['Won', 'Commit', 'Best case', 'Pipeline', 'Not yet created', 'Target'])
      expect(within(bar).getByRole('rowheader', { name: part })).toBeDefined()
  })
})
