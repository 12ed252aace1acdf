import { Button } from '@mantine/core'
import { useWorkbookCommand } from '../client/useWorkbookCommand.ts'
import classes from './Frame.module.css'
import { goTo } from './useScreen.ts'

/** The first start: two ways in. */
export function Welcome() {
  const openSample = useWorkbookCommand((client) => client.workbook.openSample())
  return (
    <section className={classes.welcome} aria-label="Welcome">
      <h1 className="sentence" data-testid="sentence">
        Foresight tells you where the period will land, how sure that is, and what would change it.
      </h1>
      <p className="quiet">
        It reads what your CRM exports, keeps it in one file on this computer, and works with the network off.
      </p>
      <div className={classes.welcomeChoices}>
        <div className="card">
          <strong>Look around first</strong>
          <p className="quiet">
            An invented company's leads, deals and targets, with a problem in them to find. A minute is
            enough.
          </p>
          <Button size="sm" loading={openSample.isPending} onClick={() => openSample.mutate(undefined)}>
            Open the sample pipeline
          </Button>
        </div>
        <div className="card">
          <strong>Bring your own numbers</strong>
          <p className="quiet">
            Deals are enough to start; leads, stage history and targets sharpen the answer. CSV or Excel
            files, as exported.
          </p>
          <Button size="sm" variant="default" onClick={() => goTo('import')}>
            Import your files
          </Button>
        </div>
      </div>
    </section>
  )
}
