import { openWorkbook } from '../../src/store/openWorkbook.ts'
import { dealRow, importDeals } from './sampleRows.ts'

// Run as a process of its own: an import that never ends. It says when rows are in the transaction.
const opened = openWorkbook(process.argv[2] as string)
if (!opened.ok) throw new Error(opened.failure.code)
const rows = {
  *[Symbol.iterator]() {
    for (let n = 0; ; n++) {
      if (n === 20_000) process.stdout.write('writing\n')
      yield dealRow({ id: `D${n}`, createdOn: '2017-10-01' })
    }
  },
}
opened.workbook.pragma('cache_size = 50')
importDeals(opened.workbook, '2017-12-31', rows)
