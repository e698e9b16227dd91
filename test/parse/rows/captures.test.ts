import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Paper, parseListing } from '../../../src/index.js';
import { singleSpaced } from '../../../src/model/describe-value.js';
import { capture, haveCaptures } from '../../helpers/captures.js';

/** What a capture must be read as. */
interface ExpectedRows {
  options?: { map?: Record<string, keyof Paper> };
  papers: Partial<Paper>[];
  unread?: string[];
}

const folder = new URL('../../../../shared/captures/rows/', import.meta.url);
const files = haveCaptures ? readdirSync(folder).filter((file) => !file.includes('.expected.')) : [];

describe.skipIf(!haveCaptures)('the first rows of other tools', () => {
  it.each(files)('%s', (file) => {
    const known = JSON.parse(capture(`rows/${file.replace(/\.\w+$/, '.expected.json')}`)) as ExpectedRows;
    const fieldMap = known.options?.map as Parameters<typeof parseListing>[1] & object;
    const { papers, messages } = parseListing(capture(`rows/${file}`), { fieldMap: fieldMap as never });
    expect(papers).toHaveLength(known.papers.length);
    for (const [at, paper] of known.papers.entries()) {
      const fields = Object.keys(paper) as (keyof Paper)[];
      const read = Object.fromEntries(fields.map((field) => [field, comparable(papers[at]![field])]));
      expect(read).toEqual(Object.fromEntries(fields.map((field) => [field, comparable(paper[field])])));
    }
    const noted = messages.filter(({ ruleId, fatal }) => ruleId === 'unknown-key' && fatal === undefined);
    expect(noted.map(({ actual }) => actual)).toEqual(expect.arrayContaining(known.unread ?? []));
  });
});

function comparable(value: unknown): unknown {
  if (typeof value === 'string') return singleSpaced(value).trim();
  const { fullname } = (value ?? {}) as { fullname?: string };
  return fullname === undefined ? value : { fullname };
}
