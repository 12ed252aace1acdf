import { AppShell } from '@mantine/core'
import { Suspense } from 'react'
import { useLineState } from '../client/ClientProvider.tsx'
import { useWorkbookInfo } from '../client/useWorkbookInfo.ts'
import { FailedView } from '../controls/FailedView.tsx'
import { LoadingView } from '../controls/LoadingView.tsx'
import { ScreenBoundary } from '../controls/ScreenBoundary.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import classes from './Frame.module.css'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'
import { useScreen } from './useScreen.ts'
import { Welcome } from './Welcome.tsx'
import { WorkbookDialogs } from './WorkbookDialogs.tsx'

/** What stands around every screen. */
export function Frame() {
  const info = useWorkbookInfo()
  const line = useLineState()
  return (
    <AppShell header={{ height: 48 }} navbar={{ width: 188, breakpoint: 0 }} padding={0}>
      <AppShell.Header>
        <TopBar info={info.data ?? null} />
      </AppShell.Header>
      <AppShell.Navbar>
        <Rail />
      </AppShell.Navbar>
      <AppShell.Main className={classes.main}>
        <ConnectionBanner />
        <div className={`${classes.screen} ${line === 'lost' && info.data ? classes.stale : ''}`}>
          {info.data ? (
            <CurrentScreen empty={info.data.frame === null} />
          ) : info.isError ? (
            <FailedView error={info.error} retry={() => void info.refetch()} />
          ) : (
            <LoadingView what="the workbook" />
          )}
        </div>
      </AppShell.Main>
      <CommandPalette info={info.data ?? null} />
      <WorkbookDialogs />
    </AppShell>
  )
}

function CurrentScreen({ empty }: { empty: boolean }) {
  const { name, label, view: View } = useScreen()
  if (empty && name !== 'import') return <Welcome />
  return (
    <ScreenBoundary key={name}>
      <Suspense fallback={<LoadingView what={label} />}>
        <View />
      </Suspense>
    </ScreenBoundary>
  )
}
