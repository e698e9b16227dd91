import { defineConfig } from 'vitest/config';

/** `npm run test:all` also runs what needs other programs: those of test/compat install them, those of test/site build the documentation. */
const all = process.env.DAILY_PAPERS_TESTS === 'all';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: all ? [] : ['test/compat/**', 'test/site/**'],
    testTimeout: 30_000,
    // By default one core is left idle; most tests wait for processes that they start.
    maxWorkers: '100%',
    reporters: ['default', './test/helpers/closing-line.ts'],
  },
});
