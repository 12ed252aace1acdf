import type { Reporter, TestModule } from 'vitest/node'

/** Prints how many tests passed, failed and were skipped, in one line that scripts can read. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) counts[test.result().state] += 1
      // A file or a suite that cannot be loaded has no test that could fail.
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed'))
        counts.failed += 1
    }
    // After everything that other reporters print.
    process.once('exit', () => {
      process.stdout.write(
        `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped + counts.pending} skipped\n`,
      )
    })
  }
}
