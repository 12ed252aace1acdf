import { Fragment, type ReactNode } from 'react'
import type { Sentence } from '../../present/phrase.ts'

interface Props {
  readonly sentence: Sentence
  /** The honest note beneath, and the way to its reasons. */
  readonly children?: ReactNode
}

/** The sentence that answers the screen's question, its figures emphasised by what they mean. */
export function Answer({ sentence, children }: Props) {
  return (
    <header style={{ marginBottom: 18 }}>
      <h1 className="sentence" data-testid="sentence">
        {sentence.map((phrase, index) => {
          const opens = startsSentence(sentence, index)
          const text = opens ? phrase.text.trimStart() : phrase.text
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the sentence is the phrase's identity
            <Fragment key={index}>
              {opens ? <br /> : null}
              {phrase.emphasis ? <strong className={phrase.emphasis}>{text}</strong> : text}
            </Fragment>
          )
        })}
      </h1>
      {children ? (
        <p className="quiet" style={{ margin: '4px 0 0' }}>
          {children}
        </p>
      ) : null}
    </header>
  )
}

/** A phrase that opens the second sentence gets a line of its own. */
function startsSentence(sentence: Sentence, index: number): boolean {
  const before = sentence[index - 1]
  return (before?.text.endsWith('.') && sentence[index]?.text.startsWith(' ')) ?? false
}
