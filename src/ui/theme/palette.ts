/** Colours by what they mean. Hatching, dashes or shapes always say the same thing a second time. */
export interface Palette {
  /** What counts for us: won, reached, chosen. */
  readonly ours: string
  /** Open deals: may still be won. */
  readonly open: string
  /** Open deals that are surer, and less sure, than most. */
  readonly commit: string
  readonly pipeline: string
  /** Not yet created: always hatched. */
  readonly notYet: string
  readonly notYetLine: string
  /** Target, risk and warning. */
  readonly risk: string
  readonly riskTint: string
  /** History and baselines. */
  readonly history: string
  readonly historyTint: string
  readonly ink: string
  readonly quiet: string
  readonly faint: string
  readonly ground: string
  readonly card: string
  readonly line: string
  readonly chosen: string
  /** Text on `ours`. */
  readonly onOurs: string
  /** Text on `open`. */
  readonly onOpen: string
  /** Text on `commit` and on `pipeline`. */
  readonly onCommit: string
  readonly onPipeline: string
}

export const lightPalette: Palette = {
  ours: '#0d5b48',
  open: '#6ba896',
  commit: '#37806b',
  pipeline: '#abd0c4',
  notYet: '#e1eee9',
  notYetLine: '#7fb3a4',
  risk: '#b04a24',
  riskTint: '#f9e9e2',
  history: '#8b95a1',
  historyTint: '#edf1f0',
  ink: '#1b2230',
  quiet: '#5f6b7a',
  faint: '#c9d0d6',
  ground: '#fbfbf9',
  card: '#ffffff',
  line: '#e4e7e8',
  chosen: '#ecf1ef',
  onOurs: '#ffffff',
  onOpen: '#0b2b23',
  onCommit: '#ffffff',
  onPipeline: '#0b2b23',
}

export const darkPalette: Palette = {
  ours: '#5cc3a3',
  open: '#2f7a67',
  commit: '#419880',
  pipeline: '#23574a',
  notYet: '#1b332d',
  notYetLine: '#4b8a79',
  risk: '#ee8f63',
  riskTint: '#3d261c',
  history: '#8d97a3',
  historyTint: '#222a30',
  ink: '#e9edef',
  quiet: '#a2acb8',
  faint: '#465059',
  ground: '#12171a',
  card: '#191f23',
  line: '#2b3339',
  chosen: '#20302b',
  onOurs: '#08231b',
  onOpen: '#eefaf6',
  onCommit: '#06201a',
  onPipeline: '#e3f4ee',
}
