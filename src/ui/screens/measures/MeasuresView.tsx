import { Group, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import type { MeasureDocument, MeasuresDocument } from '../../../contract/measuring.ts'
import { formatCount } from '../../../present/formatCount.ts'
import { formatDate } from '../../../present/formatDate.ts'
import { formatInterval } from '../../../present/formatInterval.ts'
import { formatPercent } from '../../../present/formatPercent.ts'
import { formatPeriod } from '../../../present/formatPeriod.ts'
import { nameMeasure } from '../../../present/nameMeasure.ts'
import { CohortChart } from '../../charts/CohortChart.tsx'
import { Answer } from '../../controls/Answer.tsx'
import { MeasureAlarm } from './MeasureAlarm.tsx'
import classes from './Measures.module.css'
import type { CohortUnit } from './MeasuresScreen.tsx'
import { byImportance, mainMeasure, sentenceForMeasures, volumeFinding } from './measureFindings.ts'
import { SegmentCharts } from './SegmentCharts.tsx'
import { VolumeCard } from './VolumeCard.tsx'

interface MeasuresViewProps {
  readonly document: MeasuresDocument
  readonly by: CohortUnit
  readonly onBy: (by: CohortUnit) => void
}

export function MeasuresView({ document, by, onBy }: MeasuresViewProps) {
  const overall = byImportance(document.measures.filter(({ segment }) => segment === null))
  const alarms = document.measures.filter(({ alarm }) => alarm !== null)
  const volumes = document.volumes.map(volumeFinding)
  const [chosen, setChosen] = useState<string | null>(null)
  const measure = overall.find(({ name }) => name === chosen) ?? mainMeasure(document)
  return (
    <Stack gap="lg">
      <div>
        <Answer sentence={sentenceForMeasures(document, volumes)}>
          As of {formatDate(document.asOf)}. Cohorts are compared at equal age; dotted parts are still
          maturing. A usual range holds 8 in 10 periods.
        </Answer>
        <Group gap="xs">
          {overall.length > 1 && measure && (
            <SegmentedControl
              size="xs"
              aria-label="Measure"
              value={measure.name}
              onChange={setChosen}
              data={overall.map(({ name }) => ({ value: name, label: nameMeasure(name) }))}
            />
          )}
          <SegmentedControl
            size="xs"
            aria-label="Cohorts by"
            value={by}
            onChange={(value) => onBy(value as CohortUnit)}
            data={[
              { value: 'month', label: 'By month' },
              { value: 'week', label: 'By week' },
            ]}
          />
        </Group>
      </div>
      {alarms.map((alarmed) => (
        <MeasureAlarm key={`${alarmed.name}:${alarmed.segment}`} measure={alarmed} />
      ))}
      {measure && (
        <div className="card">
          <CohortChart
            title={findingOf(measure)}
            caption={captionOf(measure, by)}
            cohorts={measure.cohorts}
            current={measure.current}
            height={230}
            formatPeriod={formatPeriod}
          />
        </div>
      )}
      {volumes.length > 0 && (
        <section>
          <h2 className={classes.heading}>Counts</h2>
          <div className={classes.grid}>
            {volumes.map((finding) => (
              <VolumeCard key={`${finding.volume.name}:${finding.volume.segment}`} finding={finding} />
            ))}
          </div>
        </section>
      )}
      {measure && <SegmentCharts name={measure.name} by={by} />}
    </Stack>
  )
}

function captionOf({ name, cohorts }: MeasureDocument, by: CohortUnit): string {
  const early = cohorts.filter(({ truncated }) => truncated).length
  const caption = `${nameMeasure(name)}: share converted by ${by} of birth, 80 % interval`
  if (early === 0) return caption
  return `${caption}; the first ${early === 1 ? 'was' : `${formatCount(early)} were`} born before wins were recorded and left out of the rate`
}

function findingOf({ cohorts, current }: MeasureDocument): string {
  if (current === null) return 'No cohort is old enough to judge yet'
  const maturing = cohorts.filter(({ matured, truncated }) => !matured && !truncated).length
  const start = `${formatPercent(current.rate)} once matured (${formatInterval(current.low, current.high)})`
  if (maturing === 0) return start
  return `${start}; the newest ${maturing === 1 ? 'is' : `${formatCount(maturing)} are`} still maturing`
}
