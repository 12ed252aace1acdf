import { cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { LeverControl } from '../../../src/ui/controls/LeverControl.tsx'
import { parseLever } from '../../../src/ui/screens/whatif/parseLever.ts'
import { renderInTheme } from '../renderInTheme.tsx'

const TODAY = 850

function Lever({ log }: { log: string[] }) {
  const [multiplier, setMultiplier] = useState(1)
  const take = (kind: string) => (next: number) => {
    log.push(`${kind} ${next}`)
    setMultiplier(next)
  }
  return (
    <LeverControl
      label="Leads a month"
      today="850"
      known="from 4,112 leads"
      multiplier={multiplier}
      format={(factor) => String(Math.round(TODAY * factor))}
      parse={(text) => parseLever(text, 'leads', TODAY, 'USD')}
      onDrag={take('drag')}
      onRest={take('rest')}
    />
  )
}

function show() {
  const log: string[] = []
  renderInTheme(<Lever log={log} />)
  const entry = () => screen.getByLabelText<HTMLInputElement>('Leads a month, typed')
  const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Leads a month' })
  const type = (text: string) => {
    fireEvent.change(entry(), { target: { value: text } })
    fireEvent.submit(entry())
  }
  return { log, entry, slider, type }
}

describe('LeverControl', () => {
  afterEach(cleanup)

  it('drags many times and rests once', () => {
    const { log, slider, entry } = show()
    for (const value of ['1.1', '1.15', '1.2']) fireEvent.change(slider(), { target: { value } })
    fireEvent.pointerUp(slider())
    expect(log).toEqual(['drag 1.1', 'drag 1.15', 'drag 1.2', 'rest 1.2'])
    expect(entry().value).toBe('1020')
  })

  it('moves by keyboard and rests when the key is let go', () => {
    const { log, slider } = show()
    fireEvent.change(slider(), { target: { value: '1.01' } })
    fireEvent.keyUp(slider(), { key: 'ArrowRight' })
    fireEvent.keyUp(slider(), { key: 'Tab' })
    expect(log).toEqual(['drag 1.01', 'rest 1.01'])
  })

  it('takes a typed value and a typed change', () => {
    const { log, type, slider } = show()
    type('1,020')
    expect(slider().value).toBe('1.2')
    type('+46 %')
    expect(log).toEqual(['rest 1.2', 'rest 1.46'])
  })

  it('says what is wrong with an entry and keeps the lever', () => {
    const { log, type, slider } = show()
    type('many')
    expect(screen.getByRole('alert').textContent).toContain('1,240')
    type('9000')
    expect(screen.getByRole('alert').textContent).toContain('340')
    expect(log).toEqual([])
    expect(slider().value).toBe('1')
  })

  it('steps by 5 % and goes back to today', () => {
    const { log } = show()
    expect(screen.queryByLabelText('Leads a month: back to today')).toBeNull()
    fireEvent.click(screen.getByLabelText('Leads a month: 5 % more'))
    fireEvent.click(screen.getByLabelText('Leads a month: 5 % more'))
    fireEvent.click(screen.getByLabelText('Leads a month: 5 % less'))
    fireEvent.click(screen.getByLabelText('Leads a month: back to today'))
    expect(log).toEqual(['rest 1.05', 'rest 1.1', 'rest 1.05', 'rest 1'])
  })
})
