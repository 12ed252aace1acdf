import {
  type Icon,
  IconActivity,
  IconAdjustmentsHorizontal,
  IconChartBar,
  IconChecklist,
  IconFileImport,
  IconMap2,
  IconUsers,
} from '@tabler/icons-react'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

export type ScreenName = 'forecast' | 'what-if' | 'measures' | 'deals' | 'assumptions' | 'plan' | 'import'

export interface ScreenEntry {
  readonly name: ScreenName
  readonly label: string
  /** The question it answers; found by the palette. */
  readonly question: string
  readonly icon: Icon
  readonly view: LazyExoticComponent<ComponentType>
}

/** The rail's screens, in its order. */
export const SCREENS: readonly ScreenEntry[] = [
  {
    name: 'forecast',
    label: 'Forecast',
    question: 'Where will we land?',
    icon: IconChartBar,
    view: lazy(() => import('../screens/forecast/ForecastScreen.tsx')),
  },
  {
    name: 'what-if',
    label: 'What-if',
    question: 'What would have to be true?',
    icon: IconAdjustmentsHorizontal,
    view: lazy(() => import('../screens/whatif/WhatIfScreen.tsx')),
  },
  {
    name: 'measures',
    label: 'Lead measures',
    question: 'What is changing before it is a problem?',
    icon: IconActivity,
    view: lazy(() => import('../screens/measures/MeasuresScreen.tsx')),
  },
  {
    name: 'deals',
    label: 'Deals & 1:1',
    question: 'Which deals need help?',
    icon: IconUsers,
    view: lazy(() => import('../screens/deals/DealsScreen.tsx')),
  },
  {
    name: 'assumptions',
    label: 'Assumptions',
    question: 'What does the forecast rest on?',
    icon: IconChecklist,
    view: lazy(() => import('../screens/assumptions/AssumptionsScreen.tsx')),
  },
  {
    name: 'plan',
    label: 'Plan',
    question: 'Why, how much, by when, and who?',
    icon: IconMap2,
    view: lazy(() => import('../screens/plan/PlanScreen.tsx')),
  },
  {
    name: 'import',
    label: 'Import',
    question: 'Bring in what the CRM exports',
    icon: IconFileImport,
    view: lazy(() => import('../screens/import/ImportScreen.tsx')),
  },
]
