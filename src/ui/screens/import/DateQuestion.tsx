import { Button, Group } from '@mantine/core'
import type { DateOrder } from '../../../contract/importAnswers.ts'
import type { OpenQuestion } from '../../../contract/importing.ts'
import { dateReadingChoice } from '../../../present/dateReadingWords.ts'
import classes from './Import.module.css'

interface DateQuestionProps {
  /** One for each column; one answer holds for the file. */
  readonly questions: readonly OpenQuestion[]
  readonly chosen: DateOrder | null
  readonly onAnswer: (order: DateOrder) => void
}

/** Dates that can be read in two ways, with both ways to choose from. */
export function DateQuestion({ questions, chosen, onAnswer }: DateQuestionProps) {
  const [first] = questions
  if (first === undefined) return null
  const { examples, readings } = first
  const columns = questions.map(({ column }) => `“${column}”`).join(' and ')
  const choices = readings.map(dateReadingChoice).filter((choice) => choice !== null)
  return (
    <section className={classes.ask} aria-label={`How are the dates in ${columns} written?`}>
      <p>
        <strong>How are the dates in {columns} written?</strong> Every one of them can be read in two ways
        {examples.length > 1 && `, such as ${examples.slice(0, 3).join(', ')}`}. You are asked once for this
        kind of file.
      </p>
      <Group gap="xs">
        {choices.map(({ order, words }) => (
          <Button
            key={order}
            variant={order === chosen ? 'filled' : 'default'}
            onClick={() => onAnswer(order)}
          >
            {words.charAt(0).toUpperCase() + words.slice(1)}
          </Button>
        ))}
      </Group>
    </section>
  )
}
