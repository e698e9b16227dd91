import { defineConfig } from 'vitest/config';

/**
 * Which tests run, in DAILY_PAPERS_TESTS: `all` for those too that need other programs or much time (`npm run
 * test:all`), `mutation` for those alone that run the code of src/model and src/parse in this process.
 */
const choice = process.env.DAILY_PAPERS_TESTS;
const slow = [
  'test/browser/**',
  'test/cli/folder-races.test.ts',
  'test/compat/**',
  // They are run by `sh`, and name jq, DuckDB and GNU parallel.
  'test/docs/shell-samples.test.ts',
  'test/hub/chromium.test.ts',
  'test/parse/streaming/memory.test.ts',
  'test/programs/**',
  'test/site/**',
];

const timeout = choice === 'all' ? 120_000 : 30_000;

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: choice === 'mutation' ? ['test/{model,parse}/**/*.test.ts'] : ['test/**/*.test.ts'],
    globalSetup: 'test/helpers/temporary-folder.ts',
    setupFiles: 'test/helpers/fixed-seed.ts',
    exclude: choice === 'all' ? [] : slow,
    expect: { poll: { timeout: 10_000 } },
    testTimeout: timeout,
    // A hook starts browsers, or removes the folders of many packages.
    hookTimeout: timeout,
    // By default one core is left idle; most tests wait for processes that they start.
    maxWorkers: '100%',
    // Files share the modules that they import: no test leaves a global changed, and loading them anew takes as long as
    // the tests.
    isolate: false,
    reporters: ['default', './test/helpers/closing-line.ts'],
    coverage: { include: ['src/**'], reporter: ['text', 'html'], reportsDirectory: 'coverage' },
  },
});
