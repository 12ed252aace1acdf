import { LEVERS } from '../../../model/forecast/levers.ts'
import { chanceHeatmap } from '../../../model/funnel/chanceHeatmap.ts'
import { coverage } from '../../../model/funnel/coverage.ts'
import { requireLever } from '../../../model/funnel/requireLever.ts'
import {
  ASKED_CONFIDENCE,
  MAP_CONVERSION,
  MAP_LEADS,
  type SearchFinding,
  type SearchQuestion,
} from './searchProtocol.ts'

// Off the page's thread, so that a drag never waits for it.
self.addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
  const { basis, target } = data
  const tell = (finding: SearchFinding) => self.postMessage(finding)
  for (const lever of LEVERS) {
    tell({ kind: 'required', lever, required: requireLever(basis, lever, ASKED_CONFIDENCE, target) })
    if (lever === 'leads') {
      tell({ kind: 'map', chances: chanceHeatmap(basis, MAP_LEADS, MAP_CONVERSION, target) })
    }
  }
  const [needed] = coverage(basis, target, [ASKED_CONFIDENCE])
  tell({ kind: 'coverage', multiple: needed?.multiple ?? null })
})
