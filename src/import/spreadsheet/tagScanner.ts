import type { SpreadsheetLimits } from './spreadsheetLimits.ts'

/** A tag of an XML text: its name without the prefix, what stands between `<` and `>`, and what it does. */
export type OnTag = (name: string, tag: string, kind: 'open' | 'close' | 'empty') => void

/**
 * What makes an XML text unfit to be read: a document type (the way to entities that grow without end), elements nested
 * without end, an encoding other than UTF-8, or an end in the middle.
 */
export type XmlProblem = 'doctype' | 'too-deep' | 'other-encoding' | 'broken'

export interface TagScanner {
  /** Takes the next piece; null when nothing is wrong so far. */
  write(text: string): XmlProblem | null
  /** Says that the text has ended. */
  end(): XmlProblem | null
}

const OTHER_ENCODING =
  /^(?:\uFEFF|\xef\xbb\xbf)?\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["']|us-ascii["'])/i
/** Opens a comment, a CDATA section or a declaration; long enough to tell them apart. */
const LONGEST_OPENING = '<![CDATA['.length

/**
 * Walks over the tags of an XML text that comes in pieces, without building anything. It is a guard before the parser and
 * takes no part in reading cells. Cost: linear; memory for one tag.
 */
export function tagScanner(limits: Pick<SpreadsheetLimits, 'depth' | 'tagBytes'>, onTag: OnTag): TagScanner {
  let rest = ''
  let depth = 0
  let started = false
  let elements = 0

  function take(name: string, tag: string): XmlProblem | null {
    if (tag.charCodeAt(0) === SLASH) {
      depth--
      onTag(name, tag, 'close')
      return depth < 0 ? 'broken' : null
    }
    elements++
    if (tag.endsWith('/')) {
      onTag(name, tag, 'empty')
      return null
    }
    if (++depth > limits.depth) return 'too-deep'
    onTag(name, tag, 'open')
    return null
  }

  return {
    write(piece) {
      const text = rest + piece
      if (!started) {
        if (text.length < 200 && !text.includes('>')) {
          rest = text
          return null
        }
        started = true
        if (text.includes('\0') || OTHER_ENCODING.test(text)) return 'other-encoding'
      }
      let at = text.indexOf('<')
      for (; at !== -1; at = text.indexOf('<', at)) {
        const end = endOfTag(text, at)
        if (end === DOCTYPE) return 'doctype'
        if (end === -1) break
        const next = text.charCodeAt(at + 1)
        if (next !== BANG && next !== QUESTION) {
          const tag = text.slice(at + 1, end)
          const problem = take(localName(tag), tag)
          if (problem) return problem
        }
        at = end + 1
      }
      rest = at === -1 ? '' : text.slice(at)
      return rest.length > limits.tagBytes ? 'broken' : null
    },
    end: () => (rest !== '' || depth !== 0 || elements === 0 ? 'broken' : null),
  }
}

const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const GREATER = 0x3e
const DOCTYPE = -2

/** Where the tag that starts at `start` ends: its `>`, -1 when that is yet to come, DOCTYPE for a declaration. */
function endOfTag(text: string, start: number): number {
  const next = text.charCodeAt(start + 1)
  if (next === BANG) {
    if (text.startsWith('<!--', start)) return endAfter(text, '-->', start + 4)
    if (text.startsWith('<![CDATA[', start)) return endAfter(text, ']]>', start + 9)
    return text.length - start < LONGEST_OPENING ? -1 : DOCTYPE
  }
  if (next === QUESTION) return endAfter(text, '?>', start + 2)
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === GREATER) return at
    if (code === 0x22 || code === 0x27) {
      at = text.indexOf(code === 0x22 ? '"' : "'", at + 1)
      if (at === -1) return -1
    }
  }
  return -1
}

function endAfter(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at === -1 ? -1 : at + mark.length - 1
}

function localName(tag: string): string {
  let start = tag.charCodeAt(0) === SLASH ? 1 : 0
  let end = start
  for (; end < tag.length; end++) {
    const code = tag.charCodeAt(end)
    if (code <= 0x20 || code === SLASH) break
    if (code === 0x3a) start = end + 1
  }
  return tag.slice(start, end)
}
