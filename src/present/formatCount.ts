const wholeNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** A number of things: `5,998`; numbers under ten keep one decimal where they have one (`1.8`). */
export function formatCount(value: number): string {
  return (Math.abs(value) < 10 ? oneDecimal : wholeNumber).format(value === 0 ? 0 : value)
}

/** A number with its noun in singular or plural: `1 deal`, `5,998 leads`. */
export function countOf(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`
}
