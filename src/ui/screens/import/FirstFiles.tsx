import { FileDrop } from './FileDrop.tsx'
import { IncomingFiles } from './IncomingFiles.tsx'
import type { ImportRun } from './useImport.ts'

/** Before there is any file: what can be dropped. */
export function FirstFiles({ run }: { run: ImportRun }) {
  return (
    <section>
      <h1 className="sentence" data-testid="sentence">
        Drop the files your CRM exports; you see what was understood before anything is written.
      </h1>
      <p className="quiet" style={{ margin: '8px 0 16px' }}>
        CSV or Excel files of deals, leads, stage history, activities, accounts, products, people, targets or
        measures. They stay on this computer.
      </p>
      <FileDrop run={run} />
      <IncomingFiles incoming={run.incoming} failures={run.failures} />
    </section>
  )
}
