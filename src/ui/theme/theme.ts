import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import { darkPalette, lightPalette, type Palette } from './palette.ts'

const forest: MantineColorsTuple = [
  '#eaf5f1',
  '#d5e8e1',
  '#abd2c4',
  '#7fbba6',
  '#5cc3a3',
  '#3f957c',
  '#217560',
  '#14664f',
  '#0d5b48',
  '#084233',
]
const rust: MantineColorsTuple = [
  '#fdf1eb',
  '#f9e2d7',
  '#f2c3ae',
  '#eba382',
  '#ee8f63',
  '#d9703f',
  '#c45a2c',
  '#b04a24',
  '#93391a',
  '#742b12',
]

/** Surfaces of the dark theme, from text to ground. */
const dark: MantineColorsTuple = [
  '#e9edef',
  '#c3cbd2',
  '#a2acb8',
  '#6c7782',
  '#39434a',
  '#2b3339',
  '#1f262b',
  '#191f23',
  '#151a1e',
  '#12171a',
]

/** One family, three text sizes (12.5, 14 and 16 px) besides the sentence (24 px). */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  colors: { forest, rust, dark },
  primaryColor: 'forest',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  focusRing: 'auto',
  respectReducedMotion: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontSizes: { xs: '0.78125rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.5rem' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.33' } } },
  components: {
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
    Drawer: { defaultProps: { position: 'right', size: 520 } },
    Popover: { defaultProps: { shadow: 'md', withinPortal: true } },
    Button: { defaultProps: { size: 'xs', fz: 'sm' } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 8 } },
  },
})

/** Puts the palette's colours into `--fs-…` and into Mantine's own surfaces. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf(lightPalette),
  dark: variablesOf(darkPalette),
})

function variablesOf(palette: Palette): Record<string, string> {
  const named = Object.entries(palette).map(([name, value]) => [`--fs-${kebab(name)}`, value])
  return {
    ...Object.fromEntries(named),
    '--mantine-color-body': palette.card,
    '--mantine-color-text': palette.ink,
    '--mantine-color-dimmed': palette.quiet,
    '--mantine-color-placeholder': palette.quiet,
    '--mantine-color-default-border': palette.line,
    '--mantine-color-error': palette.risk,
    '--table-border-color': palette.line,
  }
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
