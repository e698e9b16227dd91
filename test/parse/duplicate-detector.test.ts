import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DuplicateDetector } from '../../src/parse/duplicate-detector.js';

it('reportedFields what a Set of the names would tell', () => {
  // Few letters, so that names and their sketches repeat.
  const names = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 20 }), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(names, (all) => {
      const seen = new DuplicateDetector();
      const set = new Set<string>();
      for (const name of all) {
        expect(seen.add(name)).toBe(set.has(name));
        set.add(name);
      }
    }),
  );
});
