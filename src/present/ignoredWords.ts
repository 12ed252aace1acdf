/** Why rows of a file that is taken in are ignored; what is no record is a total or the header once more. */
export const IGNORED_WORDS = 'empty, repeated or no record'
