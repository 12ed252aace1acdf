/** Points of one line of the chart: deals and milliseconds. */
export interface TimeLine {
  readonly name: string
  readonly colour: string
  readonly points: readonly (readonly [deals: number, milliseconds: number])[]
}

const WIDTH = 760
const HEIGHT = 460
const LEFT = 70
const RIGHT = 210
const TOP = 50
const BOTTOM = 50

/** Time against deals, both axes logarithmic, as an SVG document. */
export function timeChart(title: string, lines: readonly TimeLine[]): string {
  const all = lines.flatMap(({ points }) => points)
  const range = (at: 0 | 1) => {
    const logs = all.map((point) => Math.log10(point[at]))
    return [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))] as const
  }
  const [x0, x1] = range(0)
  const [y0, y1] = range(1)
  const x = (deals: number) => LEFT + ((Math.log10(deals) - x0) / (x1 - x0)) * (WIDTH - LEFT - RIGHT)
  const y = (time: number) =>
    HEIGHT - BOTTOM - ((Math.log10(time) - y0) / (y1 - y0)) * (HEIGHT - TOP - BOTTOM)
  const parts = [`<text x="${LEFT}" y="26" font-size="15" font-weight="600">${title}</text>`]
  for (let e = x0; e <= x1; e++) {
    const at = x(10 ** e)
    parts.push(`<line x1="${at}" x2="${at}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" stroke="#ddd"/>`)
    parts.push(
      `<text x="${at}" y="${HEIGHT - 28}" text-anchor="middle">${(10 ** e).toLocaleString('en')}</text>`,
    )
  }
  for (let e = y0; e <= y1; e++) {
    const at = y(10 ** e)
    parts.push(`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}" stroke="#ddd"/>`)
    parts.push(
      `<text x="${LEFT - 8}" y="${at + 4}" text-anchor="end">${(10 ** e).toLocaleString('en')}</text>`,
    )
  }
  parts.push(`<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">deals</text>`)
  parts.push(
    `<text x="16" y="${HEIGHT / 2}" transform="rotate(-90 16 ${HEIGHT / 2})" text-anchor="middle">ms</text>`,
  )
  for (const { name, colour, points } of lines) {
    const path = points.map(([deals, time]) => `${x(deals).toFixed(1)},${y(time).toFixed(1)}`)
    parts.push(`<polyline points="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`)
    for (const at of path)
      parts.push(`<circle cx="${at.split(',')[0]}" cy="${at.split(',')[1]}" r="3" fill="${colour}"/>`)
    const last = points[points.length - 1]!
    parts.push(`<text x="${x(last[0]) + 8}" y="${y(last[1]) + 4}" fill="${colour}">${name}</text>`)
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="white"/>
${parts.join('\n')}
</svg>
`
}
