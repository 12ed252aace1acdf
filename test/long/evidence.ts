import { placeboReasons } from '../model/evidence/placeboReasons.ts'
import { recoveredEffects } from '../model/evidence/plantedEffects.ts'

// Prints what `test/model/evidence/recovery.test.ts` records: `node test/long/evidence.ts`, about a minute.
const show = (counts: ReadonlyMap<string, number>) => JSON.stringify(Object.fromEntries(counts))

const { held, telling } = recoveredEffects(4_000, 100)
console.log('Seeds of 100 in which an effect lies in its 95 % interval:', show(held))
console.log('Seeds of 100 in which a family is held to be telling:', show(telling))
for (const shared of [0, 0.4]) {
  const { reasons, families, pairs } = placeboReasons(5_000, 40, shared)
  console.log(`Placebo, 40 seeds, quarters sharing ${shared}: reasons in`, show(reasons))
  console.log(`families held to be telling: ${show(families)} of ${pairs} looked at`)
}
