import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import enginePath from './engine.ts?modulePath'
import type { EngineHears, EngineOptions, EngineSays } from './engineProtocol.ts'
import { runSpreadsheetReader } from './runSpreadsheetReader.ts'

/** More deaths than this within the time below, and the engine stays down. */
const MOST_DEATHS = 5
const DEATHS_COUNTED_MS = 60_000
const STOPPED_TOO_OFTEN =
  'The part that reads the workbook stopped several times in a row. Saved work is safe in the workbook file.'

export interface EngineProcess {
  /** A port to the engine; what is sent before the engine is up waits in it. */
  connect(): MessagePortMain
  stop(): void
}

/** Runs the engine in a process of its own and starts it again when it dies; ports to the dead one close by themselves. */
export function startEngineProcess(options: EngineOptions, onGivenUp: (why: string) => void): EngineProcess {
  const deaths: number[] = []
  let waiting: MessagePortMain[] = []
  let running: UtilityProcess
  let ready = false
  let stopped = false

  function start(): void {
    ready = false
    const child = utilityProcess.fork(enginePath, [JSON.stringify(options)], {
      serviceName: 'Foresight engine',
    })
    running = child
    child.on('message', (message: EngineSays) => {
      if (message.kind === 'refused') {
        stopped = true
        return onGivenUp(message.why)
      }
      if (message.kind === 'read') {
        const { kind, id, job } = message
        void runSpreadsheetReader(job).then((answer) => {
          if (running === child) child.postMessage({ kind, id, answer } satisfies EngineHears)
        })
        return
      }
      ready = true
      if (waiting.length > 0) child.postMessage(null, waiting)
      waiting = []
    })
    child.once('exit', () => {
      if (stopped || running !== child) return
      const now = Date.now()
      deaths.push(now)
      if (deaths.filter((death) => now - death < DEATHS_COUNTED_MS).length > MOST_DEATHS) {
        return onGivenUp(STOPPED_TOO_OFTEN)
      }
      start()
    })
  }

  start()
  return {
    connect() {
      const { port1, port2 } = new MessageChannelMain()
      if (ready) running.postMessage(null, [port1])
      else waiting.push(port1)
      return port2
    },
    stop() {
      stopped = true
      running.kill()
    },
  }
}
