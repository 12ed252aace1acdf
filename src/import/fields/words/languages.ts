import { DUTCH } from './dutch.ts'
import { FRENCH } from './french.ts'
import { GERMAN } from './german.ts'
import { ITALIAN } from './italian.ts'
import type { LanguageWords } from './languageWords.ts'
import { PORTUGUESE } from './portuguese.ts'
import { SPANISH } from './spanish.ts'

/** The languages whose names of columns are known besides English. */
export const LANGUAGES: readonly LanguageWords[] = [GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH]
