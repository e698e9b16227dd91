import type { Token } from '../../entries/token.js';
import type { IsReported } from '../../entries/unread.js';
import { parseCount } from '../../fields/count.js';
import { isNameOf } from '../../fields/said-twice.js';
import { isContinued } from '../../lines/paragraph-gap.js';
import { fits, widest } from '../../lines/wrapped-lines.js';
import { type AlignedEntry, filled, titleOf } from '../aligned-entry.js';
import { isUnreadableAuthors, type Slot } from '../entry-kinds.js';
import type { PageStyle } from '../page-style.js';
import { isSentence } from '../title-likeness.js';

/** What else is known of the page: the title in its header, and which of its lines have a message. */
export interface PageSource {
  pageTitle: string | undefined;
  isReported: IsReported;
}

/** What an entry is compared with: how the other entries of its page are. */
export interface PageFacts extends PageSource {
  entries: readonly AlignedEntry[];
  style: PageStyle;
  /** Whether organizations have logos: most do, or that of one is its name. */
  hasLogos: boolean;
  /** Whether some number counts stars. */
  hasStars: boolean;
  /** Whether stars stand below `GitHub`. */
  hasStarLabels: boolean;
  /** Whether several entries have stars, and none of them a link. */
  areStarsUnlinked: boolean;
  /** Whether most comments link to a discussion. */
  areCommentsLinked: boolean;
  /** Whether upvotes stand below `Upvote`. */
  hasUpvoteLabels: boolean;
  /** Whether nearly all cards of the day have a number of authors, and most that or an organization. */
  haveAuthors: boolean;
  haveNames: boolean;
  /** How many entries of a page of cards have a name above the dot. */
  namesAboveDot: number;
  /** Whether most titles stand on one line with the dot. */
  areDotsBesideTitles: boolean;
  /** How many characters lines of titles hold, where most of these names may be ends of titles; else 0. */
  titleWidth: number;
  /** Those names. */
  names: ReadonlySet<string>;
  /** Whether most titles are links. */
  haveLinkedTitles: boolean;
  /** Whether most titles are headings. */
  areTitlesHeadings: boolean;
  /** Whether any entry has an abstract. */
  hasAbstracts: boolean;
  /** Whether few titles, and not most, read like parts of an abstract. */
  hasFewSentences: boolean;
  /** Whether few entries, and not most, have more paragraphs than one, or more lines. */
  isMostlySingle: boolean;
  isMostlyUnwrapped: boolean;
}

export function factsOf(entries: readonly AlignedEntry[], style: PageStyle, source: PageSource): PageFacts {
  const some = (slot: Slot) => entries.some((entry) => filled(entry, slot).length > 0);
  const cards = style.kind === 'daily' ? entries : [];
  const names = cards.flatMap((entry) => nameAboveDot(entry)?.text ?? []);
  const named = cards.filter((entry) => isAboveDot(entry, nameAboveDot(entry)));
  return {
    ...source,
    entries,
    style,
    hasLogos: haveLogos(entries),
    // Hardly a paper has a hundred comments.
    hasStars:
      some('stars') ||
      entries.some((entry) => filled(entry, 'comments').some(({ text }) => (parseCount(text) ?? 0) > 99)),
    hasStarLabels:
      some('githubLabel') || entries.some((entry) => filled(entry, 'stars')[0]?.kind === 'stars'),
    areStarsUnlinked:
      entries.filter((entry) => filled(entry, 'stars')[0]?.kind === 'count').length > 1 &&
      entries.every((entry) => filled(entry, 'stars')[0]?.kind !== 'stars'),
    areCommentsLinked:
      entries.filter((entry) => filled(entry, 'comments')[0]?.kind === 'comments').length >
      entries.filter((entry) => filled(entry, 'comments')[0]?.kind === 'count').length,
    hasUpvoteLabels: some('upvoteLabel'),
    haveAuthors: style.kind === 'daily' && entries.filter(hasAuthors).length * 4 >= entries.length * 3,
    haveNames:
      style.kind === 'daily' &&
      entries.filter((entry) => filled(entry, 'who').length > 0).length * 3 >= entries.length * 2,
    namesAboveDot: named.length,
    areDotsBesideTitles:
      entries.filter((entry) => filled(entry, 'separator')[0]?.inline && !nameAboveDot(entry)).length * 2 >
      entries.length,
    names: new Set(names),
    titleWidth: titleWidth(entries, named),
    haveLinkedTitles: entries.filter((entry) => titleOf(entry).url !== undefined).length * 2 > entries.length,
    areTitlesHeadings: entries.filter((entry) => titleOf(entry).level > 0).length * 2 > entries.length,
    hasAbstracts: some('abstract'),
    hasFewSentences: areFew(entries, (entry) => isSentence(titleOf(entry))),
    isMostlySingle:
      areFew(entries, (entry) => paragraphCount(entry) > 1) ||
      (style.kind === 'trending' && entries.some((entry) => paragraphCount(entry) < 2)),
    isMostlyUnwrapped: areFew(entries, (entry) => linesOf(entry) > 1),
  };
}

function haveLogos(entries: readonly AlignedEntry[]): boolean {
  const named = entries.flatMap((entry) => {
    const name = nameOf(entry);
    return name ? [{ name, logo: filled(entry, 'logo')[0] }] : [];
  });
  const logos = named.filter(({ logo }) => logo !== undefined);
  return logos.length * 2 > named.length || logos.some(({ logo, name }) => isNameOf(logo!.text, name.text));
}

function titleWidth(entries: readonly AlignedEntry[], named: readonly AlignedEntry[]): number {
  const width = widest(entries.map((entry) => titleOf(entry).text)) - mostStray;
  const wrapped = named.filter((entry) => !fits(titleOf(entry).text, nameAboveDot(entry)!.text, width));
  return width >= fewestColumns && wrapped.length * 2 > named.length ? width : 0;
}
/** By how much the room for titles differs where each has the number of a link before it. */
const mostStray = 6;
/** No tool wraps titles at fewer. */
const fewestColumns = 54;

/** Whether a few entries are so, at most a fifth: then that is unusual. */
function areFew(entries: readonly AlignedEntry[], isSo: (entry: AlignedEntry) => boolean): boolean {
  const more = entries.filter(isSo).length;
  return more > 0 && more * 5 <= entries.length;
}

/** Whether an entry has a number of authors, readable or not. */
export const hasAuthors = (entry: AlignedEntry): boolean =>
  filled(entry, 'who').some((token) => token.kind === 'authors' || isUnreadableAuthors(token));

/** Words in the place of an organization. */
export const nameOf = (entry: AlignedEntry): Token | undefined =>
  filled(entry, 'who').find(({ kind }) => kind === 'prose');

/** Whether what stands in the place of an organization is a name, whatever it looks like. */
export const isName = ({ kind }: Token): boolean => kind !== 'authors' && kind !== 'organization';

/** Words below a title and above the dot, if any: on a daily card, the name of an organization or a line that does not belong there. */
export function nameAboveDot(entry: AlignedEntry): Token | undefined {
  const dot = filled(entry, 'separator')[0];
  return filled(entry, 'who').find(
    (token) => isName(token) && !(dot && dot.start < token.start) && !isUnreadableAuthors(token),
  );
}

/** Whether the dot stands below that, or the authors do: the dot may be a part of their line, or gone. */
export const isAboveDot = (entry: AlignedEntry, name: Token | undefined): boolean =>
  name !== undefined &&
  (filled(entry, 'separator').length > 0 ||
    filled(entry, 'who').some(({ kind, start }) => kind === 'authors' && start > name.start));

/** The paragraphs of an abstract, lines that go on in the middle of a sentence not counted. */
export function paragraphs(entry: AlignedEntry): readonly Token[] {
  const tokens = filled(entry, 'abstract');
  return tokens.filter((token, at) => at === 0 || !(token.inline || isContinued(tokens[at - 1]!, token)));
}

/** How many paragraphs an abstract has, those in one link too. */
export const paragraphCount = (entry: AlignedEntry): number =>
  paragraphs(entry).reduce(
    (sum, { text }) => sum + (text.includes('\n\n') ? text.split('\n\n').length : 1),
    0,
  );

/** How many lines the longest paragraph of an abstract has, and how many more lines go on in the middle of a sentence. */
export function linesOf(entry: AlignedEntry): number {
  const tokens = filled(entry, 'abstract');
  const most = tokens.reduce((lines, token) => Math.max(lines, token.lines ?? 1), 1);
  return (
    most + tokens.filter((token, at) => at > 0 && !token.inline && isContinued(tokens[at - 1]!, token)).length
  );
}
