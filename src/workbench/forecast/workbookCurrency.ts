import { dealCurrencies } from '../../store/dealCurrencies.ts'
import { productListPrices } from '../../store/products.ts'
import { settings } from '../../store/settings.ts'
import { targetsOf } from '../../store/targets.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { rememberedFacts } from '../remembered.ts'
import { SETTING } from '../settingKeys.ts'

/** Currency assumed when no file names any: the sums are right whatever it is called. */
const UNNAMED_CURRENCY = 'USD'

/** The currency that sums are shown in: the one set, else the targets', else the commonest of the deals and products. */
export function workbookCurrency(db: ReadableWorkbook): string {
  return rememberedFacts(db, ['currency'], () => chosenCurrency(db))
}

function chosenCurrency(db: ReadableWorkbook): string {
  const set = settings(db).get(SETTING.currency)
  if (set !== undefined) return set
  const ofTargets = commonest(targetsOf(db).map(({ amount }) => amount.currency))
  if (ofTargets !== null) return ofTargets
  return (
    dealCurrencies(db)[0]?.currency ??
    commonest([...productListPrices(db).values()].map(({ currency }) => currency)) ??
    UNNAMED_CURRENCY
  )
}

function commonest(currencies: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const currency of currencies) if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  let best: string | null = null
  for (const [currency, count] of counts) if (best === null || count > counts.get(best)!) best = currency
  return best
}
