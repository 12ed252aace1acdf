import { describe, expect, it } from 'vitest'
import { type Line, LostConnectionError, ReconnectingLink } from '../../../src/ui/client/reconnectingLink.ts'

/** Lines that answer with their number, or never when they are silent, and break on demand. */
function lines(silent: readonly number[] = []) {
  const breaks: (() => void)[] = []
  const open = async (): Promise<Line> => {
    const number = breaks.length
    const closed = new Promise<void>((resolve) => breaks.push(resolve))
    const call = () => (silent.includes(number) ? new Promise(() => {}) : Promise.resolve(number))
    return { link: { call }, closed }
  }
  return { open, breakLine: (number: number) => breaks[number]?.() }
}

const ask = (link: ReconnectingLink) => link.call(['workbook', 'info'], undefined, { context: {} })

describe('ReconnectingLink', () => {
  it('answers over a new line after the first one broke', async () => {
    const { open, breakLine } = lines()
    const link = new ReconnectingLink(open)
    expect(await ask(link)).toBe(0)
    breakLine(0)
    await new Promise((resolve) => setTimeout(resolve))
    expect(await ask(link)).toBe(1)
    expect(link.state).toBe('connected')
  })

  it('fails a call whose line breaks, by name', async () => {
    const { open, breakLine } = lines([0])
    const link = new ReconnectingLink(open)
    const answer = ask(link)
    await new Promise((resolve) => setTimeout(resolve))
    breakLine(0)
    await expect(answer).rejects.toBeInstanceOf(LostConnectionError)
  })

  it('tries again while nobody answers, and says so', async () => {
    const { open } = lines()
    let refusals = 1
    const link = new ReconnectingLink(async () => {
      if (refusals-- > 0) throw new Error('refused')
      return open()
    })
    const states: string[] = []
    link.subscribe(() => states.push(link.state))
    expect(await ask(link)).toBe(0)
    expect(states).toEqual(['lost', 'connected'])
  })
})
