import { describe, expect, it } from 'vitest';
import { paperSchema, toJson } from '../../src/index.js';
import { paper } from '../helpers/papers.js';

const point = { line: 1, column: 1, offset: 0 };
const values: unknown[] = [
  ...[undefined, null, true, 0, 1, -1, 0.5, 2 ** 53, Number.NaN, '', 'a', '0', [], {}, [[]], [{}], [null]],
  ...[
    '2024-02-29',
    '2023-02-29',
    '1899-12-31',
    '2999-12-31',
    '3000-01-01',
    '2024-07-03T00:00:00Z',
    ' 2024-07-03',
  ],
  ...[' ', '\u200b', '\u200b\n\u00ad', 'a\u200b'],
  ...[[''], ['a'], ['a', 1], [undefined], Array(1)],
  ...[{ fullname: 'A' }, { fullname: '' }, { name: 'a', fullname: 'A' }, { name: '', fullname: 'A' }],
  ...[{ name: null, fullname: 'A' }, { name: 'a' }, { fullname: 'A', other: 1 }],
  ...[
    [{ url: 'x.org', kind: 'other' }],
    [{ url: 'x.org', kind: 'tea' }],
    [{ url: 'x.org' }],
    [{ kind: 'other' }],
  ],
  ...[
    { title: { start: point, end: point } },
    { title: { start: point } },
    { title: point },
    { title: null },
  ],
  { title: { start: { ...point, line: 0 }, end: point } },
  { title: { start: { ...point, offset: -1 }, end: point } },
];
/** URLs, which writers take as any text. */
const urls = new Set(['repoLinks', 'url', 'projectPage', 'thumbnail', 'mediaUrls']);
const fields = Object.keys(paperSchema.shape).filter((field) => !urls.has(field));

describe('writers take and refuse what paperSchema does', () => {
  it.each(fields)('%s', (field) => {
    for (const value of values) {
      const row = { ...paper({}), [field]: value };
      const checked = paperSchema.safeParse(row);
      if (checked.success) {
        expect(JSON.parse(toJson([row]))).toEqual([JSON.parse(JSON.stringify(checked.data))]);
      } else {
        expect(() => toJson([row]), JSON.stringify(value)).toThrow(TypeError);
      }
    }
  });

  it.each([...urls])('any text is a URL: %s', (field) => {
    const texts = ['', 'no URL', 'javascript:alert(1)'];
    const value = field.endsWith('s') ? texts : texts[1];
    expect(JSON.parse(toJson([{ ...paper({}), [field]: value }]))[0][field]).toEqual(value);
    expect(() => toJson([{ ...paper({}), [field]: 7 }])).toThrow(TypeError);
  });
});
