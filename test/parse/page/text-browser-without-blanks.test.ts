import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { fixtures } from '../../helpers/fixtures.js';

const warning = 'It is uncertain where titles and paragraphs of this page end: its blank lines are missing';

// The numbers of links show where the titles of lynx begin.
const files = fixtures('text-browsers').filter(({ file }) => file !== 'lynx-link-numbers.txt');

it.each(files)('warns where $file has lost its blank lines', ({ text, options }) => {
  const warnings = (input: string) =>
    parseListing(input, { referenceDate: '2025-08-14', ...options })
      .messages.filter(({ fatal }) => fatal === false)
      .map(({ reason }) => reason);
  expect(warnings(text)).not.toContain(warning);
  expect(warnings(text.replace(/\n\s*\n/g, '\n'))).toContain(warning);
});
