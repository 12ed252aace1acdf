import { type Recorder, recordedCommand } from '../store/recordedCommand.ts'
import { redo, undo } from '../store/undo.ts'
import { problem } from './problem.ts'
import { changed, now, type Workbench } from './workbench.ts'

/** Runs one undoable change and tells the screens. `label` is what undo shows. */
export function command<T>(
  bench: Workbench,
  spec: { name: string; label: string; why?: string },
  write: (recorder: Recorder, at: string) => T,
): T {
  assertIdle(bench)
  const at = now(bench)
  const { result } = recordedCommand(
    bench.workbook.db,
    { name: spec.name, label: spec.label, actor: bench.actor, why: spec.why ?? '', at },
    (recorder) => write(recorder, at),
  )
  changed(bench)
  return result
}

/** Takes back or repeats one step. */
export function step(bench: Workbench, direction: 'undo' | 'redo'): void {
  assertIdle(bench)
  const done = direction === 'undo' ? undo(bench.workbook.db) : redo(bench.workbook.db)
  if (!done) throw problem('NOTHING_TO_UNDO', { direction })
  changed(bench)
}

/** Refuses a write while an import is under way. */
export function assertIdle(bench: Workbench): void {
  if (bench.busyWith !== null) throw problem('ENGINE_BUSY', { doing: bench.busyWith })
}
