import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';
import type { Paper } from '../../src/model/paper.js';
import { sitePages } from '../helpers/fixtures.js';
import { textOf } from '../helpers/papers.js';

const pages = sitePages();
const options = { referenceDate: '2025-08-14' };
const isInstalled = (program: string) => spawnSync(program, ['--version']).error === undefined;
const run = (program: string, args: string[], input: string) =>
  spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 24 }).stdout;
/** Whatever its version prints beside the list. */
const warnings = (listing: ReturnType<typeof parseListing>) =>
  listing.messages
    .filter(
      ({ fatal, ruleId }) => fatal === false && ruleId !== 'ambiguous-value' && ruleId !== 'unread-line',
    )
    .map(String);

const lynx = ['-dump', '-stdin', '-assume_charset=utf-8', '-display_charset=utf-8'];
const w3m = ['-dump', '-T', 'text/html', '-I', 'utf-8', '-O', 'utf-8'];

/** Text browsers print no links, or the number of each and a list of where they lead. */
describe.each([
  ['lynx', 'with numbers', lynx, true],
  ['lynx', 'without numbers', [...lynx, '-nonumbers'], false],
  ['lynx', 'without links', [...lynx, '-nolist'], false],
  ['lynx', 'in wide lines', [...lynx, '-nolist', '-width=160'], false],
  ['w3m', 'without numbers', w3m, false],
  ['w3m', 'with numbers', [...w3m, '-o', 'display_link_number=1'], true],
] as const)('the page as %s prints it %s', (program, _, args, hasLinks) => {
  it.skipIf(!isInstalled(program)).each(pages)('$kind', ({ kind, text, papers }) => {
    const listing = parseListing(run(program, [...args], text), options);
    // Both print a logo's text, which is the name in the organization's address.
    const asText = (paper: Paper) => ({
      ...textOf(paper, kind),
      ...(paper.organization && { organization: paper.organization }),
    });
    expect(listing.papers.map(({ links, ...paper }) => paper)).toEqual(
      hasLinks ? papers : papers.map(asText),
    );
    expect(listing.format).toBe('text');
    expect(warnings(listing)).toEqual([]);
  });
});

describe
  .skipIf(!isInstalled('pandoc'))
  .each([
    'gfm',
    'gfm --reference-links --wrap=none',
    'commonmark',
    'markdown',
    'markdown --markdown-headings=setext',
    'markdown_strict',
  ])('the page as pandoc writes it as %s', (to) => {
  it.each(pages)('$kind', ({ text, papers }) => {
    const listing = parseListing(run('pandoc', ['-f', 'html', '-t', ...to.split(' ')], text), options);
    expect(listing.papers.map(({ links, ...paper }) => paper)).toEqual(papers);
    expect(listing.format).toBe('markdown');
    expect(warnings(listing)).toEqual([]);
  });
});
