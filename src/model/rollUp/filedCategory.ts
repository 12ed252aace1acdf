import type { CallCategory } from '../judgement/callCategory.ts'
import { lettersOf } from './lettersOf.ts'

/**
 * Columns in which sales systems keep a forecast category, letters and digits only, in order of preference:
 * HubSpot's "hs_manual_forecast_category", Salesforce's "ForecastCategoryName" and "ForecastCategory",
 * Dynamics' "msdyn_forecastcategory".
 */
const COLUMNS = [
  'hsmanualforecastcategory',
  'forecastcategoryname',
  'forecastcategory',
  'msdynforecastcategory',
  'manualforecastcategory',
  'hsforecastcategory',
] as const

/** Their words, letters only. What sits between commit and best case ("most likely") is a best case. */
const WORDS: Readonly<Record<string, CallCategory>> = {
  commit: 'commit',
  committed: 'commit',
  bestcase: 'best-case',
  mostlikely: 'best-case',
  probable: 'best-case',
  upside: 'best-case',
  strongupside: 'best-case',
  pipeline: 'pipeline',
  omit: 'omitted',
  omitted: 'omitted',
  notforecasted: 'omitted',
}

/** The forecast category that a deal's file gives it; null without such a column, or with a word that isn't one. */
export function filedCategory(attributes: Readonly<Record<string, string>>): CallCategory | null {
  let found: CallCategory | null = null
  let best: number = COLUMNS.length
  for (const [column, value] of Object.entries(attributes)) {
    const place = (COLUMNS as readonly string[]).indexOf(lettersOf(column))
    if (place < 0 || place >= best) continue
    const category = WORDS[lettersOf(value)]
    if (category === undefined) continue
    found = category
    best = place
  }
  return found
}
