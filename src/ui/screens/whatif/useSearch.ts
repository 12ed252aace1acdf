import { useEffect, useState } from 'react'
import type { ForecastBasis } from '../../../model/forecast/forecastBasis.ts'
import type { Lever } from '../../../model/forecast/levers.ts'
import type { Required, SearchFinding, SearchQuestion } from './searchProtocol.ts'

/** What has been found so far. */
export interface Search {
  readonly required: Partial<Record<Lever, Required>>
  /** Rows by conversion, columns by leads; null until found. */
  readonly chances: number[][] | null
  /** Open pipeline over what is still to be booked that the asked chance takes; null until found or where nothing is missing. */
  readonly coverage: number | null
  /** The search broke off: what is missing will not come. */
  readonly failed: boolean
}

const NOTHING: Search = { required: {}, chances: null, coverage: null, failed: false }

/** Finds in a worker what each lever would have to be, and the map of chances. */
export function useSearch(basis: ForecastBasis, target: number | null): Search {
  const [search, setSearch] = useState(NOTHING)
  useEffect(() => {
    if (target === null || typeof Worker === 'undefined') {
      setSearch(NOTHING)
      return
    }
    const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<SearchFinding>) => {
      setSearch((before) => {
        if (data.kind === 'coverage') return { ...before, coverage: data.multiple }
        if (data.kind === 'map') return { ...before, chances: data.chances }
        return { ...before, required: { ...before.required, [data.lever]: data.required } }
      })
    })
    worker.addEventListener('error', () => setSearch((before) => ({ ...before, failed: true })))
    const question: SearchQuestion = { basis, target }
    worker.postMessage(question)
    return () => worker.terminate()
  }, [basis, target])
  return search
}
