import type { Span } from '../../entries/entry.js';
import { type Token, toToken } from '../../entries/token.js';
import { isGithub } from '../../fields/links.js';
import { loginAt, ownerOf, paperAt } from '../../fields/site.js';
import { isTruncation } from '../../lines/boilerplate.js';
import { countShape, longestMetaLine } from '../../lines/line-shapes.js';
import { type MetaPart, metaParts } from '../../lines/meta-parts.js';
import { isUnreadableAuthors } from '../entry-kinds.js';

/**
 * Gives the pieces of a page that kept its links their kinds: what a link leads to says what its text is. A piece that
 * says several things of an entry becomes several tokens.
 *
 * @param pieces Headings, links, and the texts between them, in order; all are `prose`.
 */
export function classifyLinks(pieces: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  let paper: string | undefined;
  /** A heading without a link: the first link to a paper below it is its own. */
  let unlinked: Token | undefined;
  for (const piece of pieces) {
    const { id, isDiscussion = false } = (piece.url && paperAt(piece.url)) || {};
    const last = tokens.at(-1);
    // The mark that ends a sentence belongs to the link above it, where words stand before that: `see [our code](…).`
    if (piece.inline && last?.inline && last.kind === 'prose' && last.url && endMark.test(piece.text)) {
      last.text += piece.text;
      last.end = piece.end;
      continue;
    }
    // A heading that links to a paper, and a link to it right below its upvotes, are its title, whatever they say,
    // unless they begin with the dot above the authors: then the title is missing.
    const isTitle =
      id !== undefined &&
      !isDiscussion &&
      (piece.level > 0 || (last?.kind === 'upvotes' && last.id === id && !beginsWithDot.test(piece.text)));
    const known = metaTokens(withoutMarkup(piece), last, isDiscussion, isTitle) ?? ownerToken(piece);
    if (known) {
      const about = id ?? (piece.url && loginAt(piece.url)?.id);
      const [first] = known;
      // A label and its number may be two links.
      if (first?.kind === 'upvotes' && last?.kind === 'upvoteLabel' && last.id && last.id === about) {
        first.value = 'labeled';
        tokens.pop();
      }
      for (const token of known)
        tokens.push(about === undefined || token.kind === 'artifact' ? token : { ...token, id: about });
      continue;
    }
    if (id !== undefined) piece.id = id;
    if (piece.inline && last?.kind === 'upvotes' && /^#+ \S/.test(piece.text)) {
      // A converter may have lost the line end before a heading.
      piece.level = 3;
      piece.text = piece.text.replace(/^#+\s+/, '');
    }
    if (!isTitle && isTruncation(piece.text)) piece.kind = 'truncation';
    // Authors that cannot be read are words, as in plain text, and no part of the abstract.
    else if (id !== undefined && id === paper && isUnreadableAuthors(piece)) piece.kind = 'prose';
    else if (piece.level > 0) piece.kind = id !== undefined || piece.level > 2 ? 'title' : 'prose';
    else if (id !== undefined && unlinked) {
      piece.kind = 'paperLink';
      paper = id;
    }
    // The first link to a paper is its title where the page has no heading for it.
    else if (id !== undefined) piece.kind = id === paper ? 'paperLink' : 'title';
    if (piece.kind === 'title') paper = id ?? paper;
    unlinked = piece.kind === 'title' && id === undefined ? piece : id === undefined ? unlinked : undefined;
    tokens.push(piece);
  }
  return tokens;
}

const beginsWithDot = /^(?:[-*+]\s+)?[·•]/;
const endMark = /^[.!?…)\]”’]+$/;
/** `[-] 19`, `[ ] 16`, `- [x] 163`: a checkbox before the upvotes. */
const checkedCount = /^(?:[-*]\s+)?\[[-xX ]?\]\s*(\S+)$/;
/** Anchors and images that a converter left in Markdown as HTML. */
const isTags = /^(?:<(?:a\s+(?:id|name)=[^<>]*|\/a|img\s[^<>]*|br\s*\/?|hr\s*\/?|!--[^<>]*--)>\s*)+$/i;
/** Brackets and bullets that belong to links on other lines. */
const isMarks = /^[^\p{L}\p{N}·]+$/u;
const imageAlone = /^!?\[(?!\{)[^\]]{0,80}\]$/;
/** A piece that is a label, a number, a date, authors or an image; null for any other. */
function metaTokens(
  piece: Token,
  before: Token | undefined,
  isDiscussion: boolean,
  isTitle: boolean,
): Token[] | null {
  const { url, level, text } = piece;
  if (isTags.test(text)) return [as(piece, 'artifact')];
  // `[truncated]` looks like the text of an image.
  if (url === undefined && !isTitle && isTruncation(text)) return [as(piece, 'truncation')];
  // An image that leads to an organization has no other words.
  if (text === '') return [{ ...as(piece, 'artifact'), text: ownerOf(url) ?? '' }];
  // `[Untitled]`
  if (isTitle && !text.startsWith('![')) return null;
  if (level < 3 && imageAlone.test(text) && !countShape.test(text.slice(1, -1).trim()))
    return [as(piece, 'artifact')];
  if (level > 0 || text.length > longestMetaLine) return null;
  const isLogin = url !== undefined && loginAt(url) !== null;
  const [, checked] = checkedCount.exec(text) ?? [];
  if (checked !== undefined && countShape.test(checked)) return [count(piece, 'upvotes', checked)];
  // A mark that links to a paper may be its count.
  if (isMarks.test(text) && !countShape.test(text) && !(url !== undefined && paperAt(url)))
    return [as(piece, 'artifact')];
  // An organization may be called `42`, or `12 Authors`.
  if (ownerOf(url) !== undefined) return null;
  if (countShape.test(text)) {
    // A list's bullet that a converter left between two links.
    if (url === undefined && piece.inline && /^[-–—]$/.test(text)) return [as(piece, 'artifact')];
    if (isLogin) return [as(piece, 'upvotes')];
    if (isDiscussion || (url === undefined && piece.inline && before?.kind === 'date'))
      return [as(piece, 'comments')];
    return [as(piece, url === undefined ? 'count' : 'stars')];
  }
  const parts = metaParts(text.replace(/^LINK:\s*/, ''));
  if (!parts) return null;
  return isLogin ? upvotesOf(piece, parts) : partTokens(piece, parts);
}

/**
 * `\\-`, `Upvote<br>16`, `<time>Aug 7</time>`, `8 authors](https://…) · Aug 7`: what a converter escaped or left as
 * HTML, or the end of a link that begins elsewhere. Words may have such marks of their own: they keep them.
 */
function withoutMarkup(piece: Token): Token {
  if (piece.text.length > longestMetaLine) return piece;
  let plain = piece.text;
  if (plain.includes('](') && !plain.includes('[')) plain = plain.replace(/\]\([^()\s]*\)/g, '');
  if (plain.includes('<')) plain = plain.replace(/<br\s*\/?>|<\/?(?:button|time)\b[^<>]*>/gi, ' ');
  plain = plain.replace(/\\(?=[-–]$)/, '').trim();
  return plain === piece.text ? piece : { ...piece, text: plain };
}

/** `[Upvote 117](…/login?next=…)`: a labeled count. */
function upvotesOf(piece: Token, parts: readonly MetaPart[]): Token[] | null {
  const numbers = parts.filter(({ kind }) => kind === 'count').map(({ text }) => text);
  const isLabeled = parts.some(({ kind }) => kind === 'upvoteLabel');
  if (numbers.length === 0) return isLabeled ? [as(piece, 'upvoteLabel')] : null;
  // Of several numbers, the entry has a slot for one, and the others are reported.
  return numbers.map((text) => {
    const token = count(piece, 'upvotes', text);
    return isLabeled ? { ...token, value: 'labeled' } : token;
  });
}

function partTokens(piece: Token, parts: readonly MetaPart[]): Token[] | null {
  const { url } = piece;
  // A link is one thing: a title such as `March 7` links to its paper.
  const isPaper = url !== undefined && paperAt(url) !== null;
  if (isPaper && parts.some(({ kind }) => kind !== 'authors' && kind !== 'separator')) return null;
  const [first, second] = parts as [MetaPart, MetaPart | undefined];
  if (first.kind === 'githubLabel') {
    if (isGithub(url) && second?.kind === 'count' && parts.length === 2)
      return [count(piece, 'stars', second.text)];
    if (isGithub(url) && !second) return [as(piece, 'githubLabel')];
    if (url !== undefined) return null;
  }
  if (first.kind === 'pageLink')
    return url === undefined && !/page$/i.test(first.text) ? null : [as(piece, 'pageLink')];
  if (url !== undefined && !isPaper) return null;
  return parts.map((part, at) => {
    const { text } = part;
    return toToken(
      { text, ...placeOf(piece, part, at, parts.length) },
      {
        kind: part.kind,
        inline: piece.inline || at > 0,
        dated: part.dated,
        value: part.value,
        url: isPaper ? url : undefined,
      },
    );
  });
}

/**
 * Where a part of a piece stands. With tags between its words, all that is certain is that the last ones end where the piece
 * does, unless that is a link: then its end is what all of them stand before.
 */
function placeOf(piece: Token, { text, at }: MetaPart, index: number, count: number): Omit<Span, 'text'> {
  if (count === 1) return { start: piece.start, end: piece.end };
  const hasTags = piece.end - piece.start > piece.text.length + mostSpace;
  if (hasTags && index === count - 1 && piece.url === undefined)
    return { start: piece.end - text.length, end: piece.end };
  const start = Math.min(piece.end, piece.start + at);
  const isInLink = hasTags && piece.url !== undefined;
  return { start, end: isInLink ? piece.end : Math.min(piece.end, start + text.length) };
}
/** White space that is shown as one space, or not at all, is hardly longer. */
const mostSpace = 3;

/** A link to an organization, or its logo's name before its own: `![occ-ai](…) OCC`, `[microsoft] Microsoft`. */
function ownerToken(piece: Token): Token[] | null {
  const { text, url, level } = piece;
  if (level > 0 || text.length > longestMetaLine) return null;
  const owner = ownerOf(url);
  const [, alt, fullname] = /^!?\[([^\]]*)\]\s*([^\s(].*)$/.exec(text) ?? [];
  const token = (value: string, name: string) => [{ ...as(piece, 'organization'), text: name, value }];
  if (owner !== undefined) return token(owner, isLogo(text, alt, owner) ? fullname! : text);
  if (url !== undefined) return null;
  if (
    alt !== undefined &&
    fullname &&
    /^[\w.-]+$/.test(alt) &&
    (text.startsWith('!') || isName(fullname, alt))
  )
    return token(alt, fullname);
  return null;
}

/** Whether what stands in brackets is the text of a logo. An organization may have brackets in its name. */
const isLogo = (text: string, alt: string | undefined, owner: string) =>
  alt !== undefined && (text.startsWith('!') || alt.toLowerCase().endsWith(owner.toLowerCase()));

/** Whether words behind brackets are a name, and not a text that begins with a citation: `[1] shows that …`. */
const isName = (words: string, alt: string) =>
  (words === alt || !/^\d+$/.test(alt)) && !/(?:^|\s)\p{Ll}{2,}[.!?;](?:\s|$)/u.test(words);

function as(piece: Token, kind: Token['kind']): Token {
  piece.kind = kind;
  return piece;
}

function count(piece: Token, kind: 'upvotes' | 'stars', text: string): Token {
  return { ...piece, kind, text };
}
