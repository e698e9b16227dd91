import { describe, expect, it } from 'vitest';
import { type Listing, type Paper, parseListing } from '../../../src/index.js';
import { inventedPapers } from '../../helpers/invented-papers.js';
import { type Engine, type PageKind, renderParts } from '../../helpers/render-copies.js';
import { pageDate } from '../../helpers/render-text.js';

/** A title that is a number is one more number between two entries: copies.test.ts has it. */
const papers = inventedPapers.filter(({ title }) => title !== '1984');
const options = { referenceDate: '2025-08-14' };

/** What becomes of one line; null where the damage does not apply to it. */
const damages: Record<string, (line: string) => string[] | null> = {
  removed: () => [],
  doubled: (line) => [line, line],
  misspelt: (line) => {
    const wrong = misspell(line);
    return wrong === line ? null : [wrong];
  },
  'below a foreign line': (line) => [
    'Read more about this in our blog post, which explains the details.',
    line,
  ],
  'with a date that is none': (line) =>
    /[A-Z][a-z]{2} \d+/.test(line) && isMeta(line)
      ? [line.replace(/(?:Published on )?[A-Z][a-z]{2} \d.*$/, '2 days ago')]
      : null,
  'cut off behind its number of authors': (line) =>
    /\d authors/.test(line) ? [line.replace('authors', 'a')] : null,
  'in another language': (line) => (/\d authors/.test(line) ? [line.replace('authors', 'auteurs')] : null),
};

function misspell(line: string): string {
  if (/\d authors?$/.test(line)) return line.replace('author', 'auth0r');
  if (line.startsWith('Submitted')) return line.replace('Submitted', 'Submtited');
  return /^(?:Upvote|GitHub|arXiv Page)$/.test(line.trim()) ? line.trim().slice(1) : line;
}

const isMeta = (line: string) => line.length < 40;
/**
 * A bare number is left alone: where one is lost or comes in between an entry's comments and the next one's upvotes, or
 * between stars and comments, the numbers that are left may be either.
 */
const isNumber = (line: string) => /^\s*(?:\d+|-)\s*$/.test(line);

const kinds: PageKind[] = ['daily', 'search', 'trending'];
const engines: Engine[] = ['chromium', 'firefox', 'webkit', 'inner-text'];
const pages: [name: string, parts: string[][]][] = kinds.flatMap((kind) =>
  engines.map((engine): [string, string[][]] => [
    `the ${kind} page as ${engine} copies it`,
    renderParts(papers, kind, engine, '2025-08-14'),
  ]),
);
pages.push([
  'a list with one count after the date',
  [
    ['Daily Papers', '', 'byAK and the research community', '', 'Aug 14', ''],
    ...papers.map(({ title, abstract, authorCount, organization, date, upvotes }) => [
      title,
      '',
      abstract,
      '',
      organization ? organization.fullname : `  • ${authorCount} authors`,
      '·',
      `${pageDate(date!, 2025)} ${upvotes}`,
      '',
    ]),
    [''],
  ],
]);

const facts = ({
  title,
  abstract,
  authorCount,
  date,
  upvotes,
  comments,
  githubStars,
  submittedBy,
  organization,
}: Paper) =>
  JSON.stringify([
    title,
    abstract,
    authorCount,
    date,
    upvotes,
    comments,
    githubStars,
    submittedBy,
    organization?.fullname,
  ]);

describe.each(pages)('%s', (_, parts) => {
  const lines = parts.flat();
  const whole = parseListing(lines.join('\n'), options);
  const known = new Set(whole.messages.map(({ reason }) => reason));

  it('is whole', () => {
    expect(whole.papers.length).toBe(parts.length - 2);
    expect(whole.messages.filter(({ fatal }) => fatal === false).map(String)).toEqual([]);
  });

  it.each(Object.entries(damages))(
    'one line %s costs at most its entry, and leaves a message there',
    (__, damage) => {
      const faults: string[] = [];
      let start = parts[0]!.length;
      for (let entry = 1; entry < parts.length - 1; entry++) {
        const end = start + parts[entry]!.length;
        for (let at = start; at < end; at++) {
          const line = lines[at]!;
          const damaged = line.trim() === '' || isNumber(line) ? null : damage(line);
          if (!damaged) continue;
          const listing = parseListing(
            [...lines.slice(0, at), ...damaged, ...lines.slice(at + 1)].join('\n'),
            options,
          );
          // A foreign line above an entry stands between two.
          const hurt = at === start && damaged.length > 1 ? [entry - 2, entry - 1] : [entry - 1];
          const where = `${at}: ${line.slice(0, 40)}`;
          if (!othersAreExact(listing, hurt)) faults.push(`${where}: another paper changed`);
          else if (!isReported(listing, start - 1, end + 3) && !isSame(listing))
            faults.push(`${where}: no message`);
        }
        start = end;
      }
      expect(faults).toEqual([]);
    },
  );

  function othersAreExact({ papers: read }: Listing, hurt: readonly number[]): boolean {
    const found = new Set(read.map(facts));
    return whole.papers.every((paper, at) => hurt.includes(at) || found.has(facts(paper)));
  }

  function isSame({ papers: read }: Listing): boolean {
    return read.map(facts).join() === whole.papers.map(facts).join();
  }

  function isReported({ messages }: Listing, from: number, to: number): boolean {
    return messages.some(({ line, reason }) => !known.has(reason) && line! >= from && line! <= to);
  }
});
