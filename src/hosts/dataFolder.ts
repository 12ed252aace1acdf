import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where Foresight keeps its workbooks: FORESIGHT_HOME, else the place that the operating system has for it. */
export function dataFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env.FORESIGHT_HOME) return env.FORESIGHT_HOME
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Foresight')
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Foresight')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'Foresight')
}
