import { MantineProvider } from '@mantine/core'
import { type RenderResult, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { cssVariables, theme } from '../../src/ui/theme/theme.ts'

/** Renders with the theme, popovers and drawers at once. */
export function renderInTheme(children: ReactNode): RenderResult {
  return render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
      {children}
    </MantineProvider>,
  )
}
