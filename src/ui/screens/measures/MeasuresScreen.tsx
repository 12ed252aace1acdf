import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWorkbookQuery } from '../../client/useWorkbookQuery.ts'
import { EmptyView } from '../../controls/EmptyView.tsx'
import { Answered } from '../parts/Answered.tsx'
import { MeasuresView } from './MeasuresView.tsx'

export type CohortUnit = 'month' | 'week'

/** What is changing before it becomes a problem: conversion by cohort, and counts with their usual range. */
export default function MeasuresScreen() {
  const [by, setBy] = useState<CohortUnit>('month')
  const list = useWorkbookQuery(['measures', by], (client, signal) =>
    client.measures.list({ by }, { signal }),
  )
  return (
    <Answered query={list} what="the lead measures">
      {(document) =>
        document.measures.length === 0 && document.volumes.length === 0 ? (
          <EmptyView
            title="There is nothing to measure yet."
            why="Lead measures come from leads and deals with dates, or from a file of measures such as calls and visits."
            action={
              <Button component="a" href="#/import" size="sm">
                Import your files
              </Button>
            }
          />
        ) : (
          <MeasuresView document={document} by={by} onBy={setBy} />
        )
      }
    </Answered>
  )
}
