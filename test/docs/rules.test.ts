import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';

const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
const source = readFileSync(new URL('../../src/model/messages.ts', import.meta.url), 'utf8');
const sections = page
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [rule = '', ...rest] = section.split('\n');
    const text = rest.join('\n');
    return {
      rule,
      severity: /^A (warning|note)\./m.exec(text)?.[1],
      sample: /```text\n([\s\S]*?)```/.exec(text)?.[1],
    };
  });

it('every rule has a section', () => {
  const rules = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, rule]) => rule!);
  expect(rules.length).toBeGreaterThan(10);
  expect(sections.flatMap(({ rule, severity }) => (severity ? [rule] : [])).sort()).toEqual(rules.sort());
});

describe('the smallest input that raises', () => {
  it.each(sections.filter(({ sample }) => sample))('$rule', ({ rule, severity, sample }) => {
    const message = parseListing(sample!).messages.find(({ ruleId }) => ruleId === rule);
    expect(message).toMatchObject({
      source: 'daily-papers',
      line: expect.any(Number),
      column: expect.any(Number),
    });
    expect(message!.fatal).toBe(severity === 'warning' ? false : undefined);
    expect(message!.url).toBe(`https://unpkg.com/daily-papers/docs/rules.md#${rule}`);
    expect(message!.expected).toEqual([expect.any(String)]);
    expect(message!.actual).toEqual(expect.any(String));
  });

  it('input-limit', () => {
    const text = `### T\n\n${'> '.repeat(30_000)}\n\n- 2 authors\n\n·\n\nJul 3, 2024\n`;
    const listing = parseListing(text, { format: 'markdown' });
    expect(listing.papers.map(({ title, date }) => [title, date])).toEqual([['T', '2024-07-03']]);
    expect(listing.messages.map(({ ruleId }) => ruleId)).toContain('input-limit');
  });
});

it('messages have the line and column of the input as given', () => {
  const text = '\ufeffA Model\r\n\r\nWe train one.\r\n\r\n  • 0 authors\r\n·\r\nFeb 31, 2024\r\n';
  const places = parseListing(text).messages.map(({ ruleId, line, column }) => [ruleId, line, column]);
  expect(places).toEqual([
    ['zero-authors', 5, 3],
    ['invalid-date', 7, 1],
  ]);
});
