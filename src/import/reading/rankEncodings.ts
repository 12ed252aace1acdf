import { analyse } from 'chardet'
import type { EncodingName } from '../../contract/importing.ts'

/** An encoding that the bytes may be in, with how the first line beyond ASCII reads in it. */
export interface PossibleEncoding {
  readonly name: EncodingName
  readonly preview: string
}

/** One byte a letter, as Windows writes them: what is left once a text is no Unicode. The first wins where nothing decides. */
const CANDIDATES = ['windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254'] as const
type Candidate = (typeof CANDIDATES)[number]

/** chardet's names for the same letters. ISO-8859-5, KOI8-R and the Macintosh sets place them elsewhere and have no part here. */
const CALLED: Readonly<Record<string, Candidate>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-9': 'windows-1254',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'windows-1253': 'windows-1253',
  'windows-1254': 'windows-1254',
}

/** Encodings with several bytes a letter, which aren't read. */
const SEVERAL_BYTES = /^(?:Shift_JIS|EUC-|Big5|GB18030|ISO-2022)/
/** chardet's confidence from which on its word is taken. */
const SURE = 60

const PREVIEW_CHARACTERS = 120
/** What the most usual encoding is ahead by, on the scale of 100 of the plausibility of words. */
const HEAD_START = 15

const WORD = /[\p{L}\p{M}\p{No}¡-¿]*[^\0-\x7f][\p{L}\p{M}\p{No}¡-¿]*/gu
/** Signs that stand beside a word, but never between its letters or capital at its end. */
const SIGN_INSIDE = /\p{L}[\u0080-\u009f¡-©«-´¶-¹»-¿×÷]\p{L}|[\u0080-\u009f]/u
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u
const LATIN = /\p{Script=Latin}/u
const CYRILLIC = /\p{Script=Cyrillic}/u
const GREEK = /\p{Script=Greek}/u
/** A word of three letters or more without a plain one: Russian or Greek read as Latin. */
const NO_PLAIN_LETTER = /^[^A-Za-z]{3,}$/
/** Letters of the Western table that few of its languages have, while Turkish, Czech and Hungarian have others in their place. */
const RARE_WESTERN = /[ðþÐÞÝšžŠŽ]|õ(?!e)|û(?![a-z])/u
/** As the above, letters in one word that no two Latin languages share. */
const RARE_CENTRAL = /[ŕĺţ˝˛ˇ]/u

/**
 * The encodings that the lines of a text without any mark may be in, likeliest first: by how many words come out as words
 * (one script each, no sign or capital in the midst), then by chardet's statistics of letters. Short texts often leave it
 * open; the previews are there for a person to decide.
 */
export function rankEncodings(lines: readonly Uint8Array[]): PossibleEncoding[] {
  const bytes = joined(lines)
  const confidence = new Map<Candidate, number>()
  for (const match of analyse(bytes)) {
    const name = CALLED[match.name]
    if (name) confidence.set(name, Math.max(confidence.get(name) ?? 0, match.confidence))
  }
  const western = decoded(bytes, CANDIDATES[0])
  return CANDIDATES.flatMap((name, index) => {
    const text = decoded(bytes, name)
    if (text === null) return []
    const statistics = index > 0 && text === western ? 0 : (confidence.get(name) ?? 0)
    const score = 100 * plausibility(text, name) + statistics + (index === 0 ? HEAD_START : 0)
    return [{ name, score, preview: previewOf(decoded(lines[0]!, name) ?? '') }]
  })
    .sort((a, b) => b.score - a.score)
    .map(({ name, preview }) => ({ name, preview }))
}

/** Name of the encoding with several bytes a letter that the lines are surely in; null for none. */
export function severalBytesEncoding(lines: readonly Uint8Array[]): string | null {
  const [best] = analyse(joined(lines))
  return best && best.confidence >= SURE && SEVERAL_BYTES.test(best.name) ? best.name : null
}

function joined(lines: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(lines.flatMap((line) => [line, Uint8Array.of(10)]))
}

function decoded(bytes: Uint8Array, name: EncodingName): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function plausibility(text: string, name: Candidate): number {
  const words = text.match(WORD) ?? []
  if (words.length === 0) return 0
  let sum = 0
  for (const word of words) sum += ofWord(word, name)
  return sum / words.length
}

function ofWord(word: string, name: Candidate): number {
  const letters = word.match(/\p{L}/gu)?.length ?? 0
  if (SIGN_INSIDE.test(word) || CAPITAL_INSIDE.test(word)) return 0
  if (letters === 0) return 0.9
  const latin = LATIN.test(word)
  if (name === 'windows-1251' || name === 'windows-1253') {
    const own = (name === 'windows-1251' ? CYRILLIC : GREEK).test(word)
    return own && !latin ? (letters > 2 ? 1 : 0.4) : 0
  }
  if (NO_PLAIN_LETTER.test(word)) return 0
  if (name === 'windows-1252' && RARE_WESTERN.test(word)) return 0.5
  if (name === 'windows-1250' && RARE_CENTRAL.test(word)) return 0.5
  if (name === 'windows-1254' && /[ðþÐÞÝšžŠŽ]|õ(?!e)/u.test(word)) return 0.5
  return 1
}

/** Some of a line around its first letter beyond ASCII. */
function previewOf(line: string): string {
  const at = Math.max(0, line.search(/[^\0-\x7f]/) - PREVIEW_CHARACTERS / 2)
  return line.slice(at, at + PREVIEW_CHARACTERS).trim()
}
