import type { LayoutAxis } from 'plotly.js'

/** An axis that carries nothing but its scale: no line, grid, zero line or ticks. */
export const HIDDEN_AXIS = {
  visible: false,
  fixedrange: true,
  showgrid: false,
  zeroline: false,
} satisfies Partial<LayoutAxis>
