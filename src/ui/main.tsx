import './zodWithoutEval.ts'
import '@fontsource-variable/inter'
import '@mantine/core/styles.css'
import '@mantine/dropzone/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { preloadCharts } from './charts/preloadCharts.ts'
import { createClient } from './client/createClient.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
preloadCharts()
createRoot(root).render(<App engine={createClient()} />)
