/** A stretch of a sentence; figures are emphasised by what they mean. */
export interface Phrase {
  readonly text: string
  readonly emphasis?: 'ours' | 'risk'
}

/** A sentence in stretches, so that a screen can emphasise its figures and the command line print it plainly. */
export type Sentence = readonly Phrase[]

/** The sentence as plain text. */
export function plainText(sentence: Sentence): string {
  return sentence.map((phrase) => phrase.text).join('')
}

export function say(text: string): Phrase {
  return { text }
}

export function figure(text: string): Phrase {
  return { text, emphasis: 'ours' }
}

export function risk(text: string): Phrase {
  return { text, emphasis: 'risk' }
}
