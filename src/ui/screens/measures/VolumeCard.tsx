import { nameMeasure } from '../../../present/nameMeasure.ts'
import { Sparkline } from '../../charts/Sparkline.tsx'
import classes from './Measures.module.css'
import { type VolumeFinding, volumeCaption } from './measureFindings.ts'

const SIDE_WORDS = {
  below: 'below its usual range',
  within: 'as usual',
  above: 'above its usual range',
} as const

/** One counted series over its usual range. */
export function VolumeCard({ finding }: { finding: VolumeFinding }) {
  const { volume, side } = finding
  const unusual = side === 'below' || side === 'above'
  const named = nameMeasure(volume.name)
  const name = volume.segment === null ? named : `${named}, ${volume.segment}`
  return (
    <figure className={`card ${classes.volume}`}>
      <figcaption>
        <h3>
          {name}
          {side !== null && `: ${SIDE_WORDS[side]}`}
        </h3>
        <p className="quiet small">{volumeCaption(finding)}</p>
      </figcaption>
      <Sparkline
        values={volume.points.map(({ value }) => value)}
        usual={volume.usual}
        lastIncomplete={volume.points.at(-1)?.complete === false}
        unusual={unusual}
        label={`${name}: ${volumeCaption(finding)}`}
      />
    </figure>
  )
}
