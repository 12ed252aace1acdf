import type { Database } from 'better-sqlite3'

declare const handle: unique symbol

/** An open workbook whose facts can be read. Every read function of the store takes one first. */
export type ReadableWorkbook = Database & { readonly [handle]: 'readable' | 'writable' }

/** An open workbook that commands may change; it is readable as well. */
export type WritableWorkbook = Database & { readonly [handle]: 'writable' }
