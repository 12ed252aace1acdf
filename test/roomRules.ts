/** A room of the project: where it is, which rooms it may use, and why no others. */
export interface Room {
  readonly name: string
  readonly folder: string
  readonly mayUse: readonly string[]
  /** Whether it may use Node's own modules. */
  readonly node: boolean
  readonly why: string
}

export const ROOMS: readonly Room[] = [
  {
    name: 'model',
    folder: 'src/model/',
    mayUse: [],
    node: false,
    why: 'the mathematics is pure, so that every host and every replay computes the same figures',
  },
  {
    name: 'contract',
    folder: 'src/contract/',
    mayUse: ['model'],
    node: false,
    why: 'the contract is what both sides of a transport share, so it may need neither side',
  },
  {
    name: 'import',
    folder: 'src/import/',
    mayUse: ['contract', 'model'],
    node: true,
    why: 'reading a file is pure over its bytes; only the workbench brings it together with the store',
  },
  {
    name: 'store',
    folder: 'src/store/',
    mayUse: ['contract', 'model'],
    node: true,
    why: 'the store keeps rows and knows no use case; only the workbench brings it together with imports',
  },
  {
    name: 'workbench',
    folder: 'src/workbench/',
    mayUse: ['contract', 'model', 'import', 'store', 'present'],
    node: true,
    why: 'use cases know nothing of the host or the screen that asks; their documents carry the same words as both (present)',
  },
  {
    name: 'present',
    folder: 'src/present/',
    mayUse: ['contract', 'model'],
    node: false,
    why: 'words and numbers are shared by screen and command line, so they may need neither',
  },
  {
    name: 'ui',
    folder: 'src/ui/',
    mayUse: ['contract', 'model', 'present'],
    node: false,
    why: 'the page runs in a sandbox and reaches the engine through the contract alone',
  },
  {
    name: 'hosts',
    folder: 'src/hosts/',
    mayUse: ['workbench', 'contract', 'model', 'present'],
    node: true,
    why: 'a host serves the engine as it is and speaks of days, periods and levers as the contract does; what it would reach beneath, every other host would lack',
  },
  {
    name: 'electron',
    folder: 'electron/',
    mayUse: ['workbench', 'contract', 'present', 'hosts'],
    node: true,
    why: 'the desktop shell is thin: what it can do, the browser host can do too',
  },
]

/** A heavy or native package, and the one door it comes through. */
export interface Door {
  readonly package: string
  /** A folder (ends in `/`) or a file. */
  readonly only: string
  readonly why: string
}

export const DOORS: readonly Door[] = [
  { package: 'plotly.js', only: 'src/ui/charts/', why: 'a megabyte that is loaded when a chart is shown' },
  {
    package: 'danfojs-node',
    only: 'src/import/profile/danfo.ts',
    why: 'it takes half a second to load and has known defects that its door works around',
  },
  {
    package: '@e965/xlsx',
    only: 'src/import/spreadsheet/parseSheet.ts',
    why: 'no spreadsheet reader is safe alone: only sheets that were looked through reach it, in a process of its own',
  },
  {
    package: 'yauzl',
    only: 'src/import/spreadsheet/openArchive.ts',
    why: 'archives are opened by one pair of hands that counts what comes out',
  },
  { package: 'papaparse', only: 'src/import/', why: 'rows are cut in one way' },
  { package: 'better-sqlite3', only: 'src/store/', why: 'SQL stays in the store' },
  { package: 'electron', only: 'electron/', why: 'every other room also runs without the desktop shell' },
]
