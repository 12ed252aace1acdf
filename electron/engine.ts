import { RPCHandler } from '@orpc/server/message-port'
import { openEngine } from '../src/hosts/openEngine.ts'
import { setReaderStart } from '../src/workbench/spreadsheets/startReader.ts'
import { askForReader } from './askForReader.ts'
import type { EngineOptions, EngineSays } from './engineProtocol.ts'

setReaderStart(askForReader())
const opened = openEngine(JSON.parse(process.argv[2] ?? '{}') as EngineOptions)
if (opened.kind === 'refused') say(opened)
else serve(opened.engine)

function serve(engine: Extract<typeof opened, { kind: 'open' }>['engine']): void {
  const handler = new RPCHandler(engine.router)
  process.parentPort.on('message', (event) => {
    for (const port of event.ports) {
      handler.upgrade(port, { context: {} })
      port.start()
    }
  })
  process.on('exit', () => engine.close())
  process.on('SIGTERM', () => process.exit(0))
  say({ kind: 'ready' })
}

function say(message: EngineSays): void {
  process.parentPort.postMessage(message)
}
