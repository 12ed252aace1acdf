import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FailedView } from '../../controls/FailedView.tsx'
import { LoadingView } from '../../controls/LoadingView.tsx'

interface AnsweredProps<T> {
  readonly query: UseQueryResult<T>
  /** What is being fetched, in words: `the lead measures`. */
  readonly what: string
  readonly children: (data: T) => ReactNode
}

/** Shows an answer of the engine, or that it is on its way, or why there is none. */
export function Answered<T>({ query, what, children }: AnsweredProps<T>) {
  if (query.isError) return <FailedView error={query.error} retry={() => void query.refetch()} />
  if (query.data === undefined) return <LoadingView what={what} />
  return children(query.data)
}
