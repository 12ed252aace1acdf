import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { type RecentWorkbook, recentWorkbook } from '../contract/workbooks.ts'

/** How many workbooks the list keeps. */
const KEPT = 12

/** Workbooks opened lately, newest first, those that are gone left out. An unreadable list counts as empty. */
export function readRecent(dataFolder: string): RecentWorkbook[] {
  try {
    const list = z.array(recentWorkbook).parse(JSON.parse(readFileSync(listFile(dataFolder), 'utf8')))
    return list.filter(({ path }) => existsSync(path))
  } catch {
    return []
  }
}

/** Puts a workbook at the head of the list. A list that can't be written is no reason to stop. */
export function rememberRecent(dataFolder: string, path: string, openedAt: string): void {
  const name = basename(path).replace(/\.foresight$/i, '')
  const list = [{ name, path, openedAt }, ...readRecent(dataFolder).filter((other) => other.path !== path)]
  try {
    mkdirSync(dataFolder, { recursive: true })
    const file = listFile(dataFolder)
    writeFileSync(`${file}.new`, JSON.stringify(list.slice(0, KEPT), null, 2))
    renameSync(`${file}.new`, file)
  } catch {
    // The workbook itself is open and safe; only the convenience of the list is lost.
  }
}

function listFile(dataFolder: string): string {
  return join(dataFolder, 'recent-workbooks.json')
}
