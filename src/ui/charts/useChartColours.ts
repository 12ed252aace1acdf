import { useComputedColorScheme } from '@mantine/core'
import { darkPalette, lightPalette, type Palette } from '../theme/palette.ts'

export type ChartColours = Palette

/** The palette of the theme in force; charts are drawn anew when it changes. */
export function useChartColours(): ChartColours {
  return useComputedColorScheme('light') === 'dark' ? darkPalette : lightPalette
}
