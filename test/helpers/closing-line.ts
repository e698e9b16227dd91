import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with a plain line that counts the tests. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      if (module.state() === 'failed' && [...module.children.allTests()].length === 0) count.failed++;
      for (const test of module.children.allTests()) count[test.result().state]++;
    }
    process.on('exit', () => {
      console.log(`tests: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
    });
  }
}
