import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // By default one core is left idle; most tests wait for processes that they start.
    maxWorkers: '100%',
    reporters: ['default', './test/helpers/closing-line.ts'],
  },
});
