import type { Dated, TokenKind } from '../entries/token.js';
import { countPattern, groupedCount } from '../fields/count.js';
import { datePattern } from '../fields/date.js';
import {
  authorsPattern,
  bullet,
  bullets,
  countShape,
  dots,
  longestMetaLine,
  readAuthors,
  readDated,
  separatorInLine,
  separatorShape,
} from './line-shapes.js';

/** A part of a line that says something about an entry. */
export interface MetaPart {
  kind: TokenKind;
  text: string;
  /** Where in the line it begins. */
  at: number;
  dated?: Dated | undefined;
  value?: string | undefined;
}

/**
 * Cuts a line that says something about an entry into its parts: `5 authors · Jul 3, 2024 · 3`, `Google · Jul 3`,
 * `Upvote 117`, `GitHub 553 arXiv Page`, `Submitted by AK`.
 *
 * @param line A trimmed line.
 * @returns The parts in order; `null` where any of the line is something else: then it is prose.
 */
export function metaParts(line: string): MetaPart[] | null {
  if (line.length > longestMetaLine) return null;
  const only = singlePart(line);
  if (only) return [only];
  const parts = partBegin.test(line) ? severalParts(line) : null;
  if (parts) return parts;
  return line.includes('·') ? namedParts(line) : null;
}

/** `---`, `* * *`: a rule between parts of a text, `--` above a signature, or the mark of a code fence. */
const rule = /^(?:(?:[-=_*~]\s*){2,}|(?:`{3,}|~{3,})(?:(?:plain)?text|txt|md|markdown)?)$/;

function singlePart(line: string): MetaPart | null {
  if (rule.test(line)) return { kind: 'artifact', text: line, at: 0 };
  const dated = readDated(line);
  if (dated) return { kind: 'date', text: line, at: 0, dated };
  if (separatorShape.test(line)) return { kind: 'separator', text: line, at: 0 };
  if (countShape.test(line)) return { kind: 'count', text: line, at: 0 };
  return readAuthors(line) === null ? null : { kind: 'authors', text: line, at: 0 };
}

/** The parts that begin with a letter; some dates do. */
const worded: [kind: TokenKind, shape: RegExp][] = [
  ['submittedBy', /submitted by:?\s*(?:\[[^\]]*\]\s*)?([^\s[\]]{1,60})?(?=$|\s*\[|\s(?:-|\d[\d.,]*k?)$)/iy],
  ['upvoteLabel', /upvote(?![a-z_])/iy],
  ['githubLabel', /github(?!\w)/iy],
  ['pageLink', /(?:view )?arxiv(?: page)?(?!\w)|project page(?!\w)/iy],
  ['date', new RegExp(`${datePattern}(?!\\w)`, 'iy')],
];
/** Most lines of words begin with none of them, which one look shows. */
const partBegin = new RegExp(`^(?:[^a-z]|${worded.map(([, { source }]) => source).join('|')})`, 'i');

/** The button that stands right behind upvotes, without a space between them where a tool has left out the links. */
const nextLabel = '(?:GitHub|arXiv Page)(?!\\w)';

const sticky: [kind: TokenKind | 'skip', shape: RegExp][] = [
  // A number in brackets may be a count whose link is lost.
  ['artifact', /\[\]|\[(?!\{|\s*\d{1,3}\s*\])[^[\]]{0,80}\](?=\s|$)/y],
  ['separator', separatorInLine],
  ['authors', new RegExp(`${authorsPattern}(?!\\w)`, 'iy')],
  ...worded,
  [
    'count',
    new RegExp(
      `[-–—](?=\\s|$|${nextLabel})|(?:${groupedCount}|${countPattern})(?=${nextLabel}|(?![\\w.,]))`,
      'y',
    ),
  ],
  ['skip', new RegExp(`[${bullets}](?=\\s|$)`, 'y')],
];

/** The bullets that a line begins with: they are not among its parts. */
const beginBullets = new RegExp(`^(?:${bullet}\\s+)*(?=\\S)`);

/** A line all of whose parts are of a kind, with spaces, bullets and dots between them. */
function severalParts(line: string): MetaPart[] | null {
  const parts: MetaPart[] = [];
  const begin = beginBullets.exec(line)![0].length;
  for (let at = begin; at < line.length; ) {
    if (line[at]!.trim() === '') {
      at++;
      continue;
    }
    const part = partAt(line, at);
    if (!part) return null;
    at += part.text.length;
    if (part.kind === 'skip') continue;
    const last = parts.at(-1);
    // A count after a date is the date's: `Aug 11 1`, `Jul 3, 2024 · 3`.
    const before = last?.kind === 'separator' ? parts.at(-2) : last;
    if (part.kind === 'count' && before?.kind === 'date' && before.dated!.count === undefined) {
      if (last!.kind === 'separator') parts.pop();
      before.dated!.count = part.text;
      before.text = line.slice(before.at, at);
    } else
      parts.push({
        ...part,
        kind: part.kind,
        dated: part.kind === 'date' ? readDated(part.text)! : undefined,
      });
  }
  return parts.length > 0 ? parts : [{ kind: 'artifact', text: line, at: 0 }];
}

function partAt(
  line: string,
  at: number,
): { kind: TokenKind | 'skip'; text: string; at: number; value?: string } | null {
  // Spaces between thousands, where nothing else follows: `· 1 204`.
  const rest = /^\d{1,3}(?: \d{3})+$/.exec(line.slice(at));
  if (rest && beforeSpaced.test(line.slice(0, at))) return { kind: 'count', text: rest[0], at };
  for (const [kind, shape] of sticky) {
    shape.lastIndex = at;
    const match = shape.exec(line);
    if (!match || match[0] === '') continue;
    const value = kind === 'submittedBy' ? match[1] : undefined;
    return { kind, text: match[0].trimEnd(), at, ...(value === undefined ? {} : { value }) };
  }
  return null;
}

const beforeSpaced = new RegExp(`[${dots}]\\s*$|\\d{4}\\s$`);

/** `Google · Jul 3`, `Google ·`, `A Boat · 2 authors`: a name before the dot, or the title of a card. */
function namedParts(line: string): MetaPart[] | null {
  const dot = line.search(/Â?·/);
  const name = line.slice(0, dot).trimEnd();
  if (name === '') return null;
  const rest = severalParts(line.slice(dot)) ?? [];
  if (rest[0]?.kind !== 'separator' || (rest.length > 1 && !isBehindDot(rest))) return null;
  return [{ kind: 'prose', text: name, at: 0 }, ...rest.map((part) => ({ ...part, at: part.at + dot }))];
}

const isBehindDot = ({ 1: part, length }: readonly MetaPart[]) =>
  part!.kind === 'date' || (part!.kind === 'authors' && length === 2);

/** Whether a line is a name, a dot and the beginning of a date whose rest had no room: `Google · Published on`. */
export function isOpenMeta(line: string): boolean {
  const dot = line.indexOf('·');
  return dot > 0 && openDate.test(line.slice(dot));
}
const openDate = /^·\s*(?:published(?: on)?)?\s*(?:[a-z]{3,9}\.?(?: \d{1,2},)?)?$/i;
