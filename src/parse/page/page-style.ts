import type { Token } from '../entries/token.js';
import { isGithub } from '../fields/links.js';
import { isTextBrowser } from '../lines/tokenize.js';
import { type EntryKind, entryKinds, type Slot } from './entry-kinds.js';

/** How a page shows its entries: settled once, from all of its tokens. */
export interface PageStyle {
  kind: EntryKind;
  slots: readonly Slot[];
  /** What it costs that an entry has nothing in a slot, slot by slot. */
  absent: readonly number[];
  /** Whether the page prints upvotes above its titles. */
  countsAbove: boolean;
  /** Whether headings or links say which tokens are titles: then words alone are not. */
  hasTitles: boolean;
  /** Whether each of those stands below a blank line, and no count below a date does. */
  blankAboveCounts: boolean;
  /** Whether its format keeps links, which may say what a count is of, and has no wrapped lines. */
  isLinked: boolean;
  /** Whether a text browser printed it. */
  isBrowser: boolean;
}

/** What it costs that an entry has nothing in a slot that the others fill. */
const missing: Record<Slot, number> = {
  submittedBy: 4,
  user: 0,
  upvotes: 4,
  title: 7,
  abstract: 6,
  dot: 0,
  logo: 0,
  who: 5.5,
  separator: 3,
  date: 6,
  upvoteLabel: 0.5,
  githubLabel: 0,
  stars: 0,
  comments: 0,
  pageLink: 0.1,
};

/** The cost if an entry has no comments where most have: there may be none, or another count may be missing. */
const fewComments = 0.8;

/** The cost where the page does not show such a thing at all. */
const unshown = 0.2;

/** The kind of entry that the page's labels show. */
export function entryKindOf(tokens: readonly Token[], isTitledTrending: boolean): EntryKind {
  const all = (kind: Token['kind']) => tokens.filter((token) => token.kind === kind);
  const behindDot = (kind: Token['kind']) =>
    tokens.filter((token, at) => token.kind === kind && tokens[at - 1]?.kind === 'separator').length;
  const labels = all('upvoteLabel').length + all('upvotes').filter(({ value }) => value === 'labeled').length;
  const submitted = all('submittedBy').length;
  const dates = behindDot('date');
  // A title may be `Upvote`. Where the label stands above titles and nothing else is as on cards, it is that of a list.
  const isList = submitted === 0 && !isTitledTrending && isAboveDates(tokens);
  if (labels * 2 > Math.max(submitted, dates) && !isList) return 'trending';
  const dotted = behindDot('authors');
  // Some tools print the tab of the trending page like the title of a list, whose entries have dates, or of cards of a day.
  if (isTitledTrending && (dates + dotted) * 2 <= all('title').length) return 'trending';
  // Cut off above its counts, the only card of a page shows none.
  if (isTitledTrending && submitted > 0 && all('count').length === 0) return 'trending';
  if (dates * 2 < submitted + dotted) return 'daily';
  // A tool may leave out all that trending cards show but the link to the code, which no list has.
  const repositories = [...all('githubLabel'), ...all('stars')].filter(({ url }) => isGithub(url)).length;
  if (repositories * 2 > dates && !isList) return 'trending';
  // Cut off above its counts and labels, a trending card still says so of its date.
  const published = all('date').filter(({ text }) => /^published on/i.test(text)).length;
  return published * 2 > dates && all('count').length + all('upvotes').length === 0 ? 'trending' : 'list';
}

/** Whether the first `Upvote` stands above the first date: a trending card has it below, and other labels and links. */
function isAboveDates(tokens: readonly Token[]): boolean {
  if (tokens.some(({ kind }) => kind === 'githubLabel' || kind === 'pageLink')) return false;
  const first = tokens.find(({ kind }) => kind === 'upvoteLabel' || kind === 'upvotes' || kind === 'date');
  return first !== undefined && first.kind !== 'date';
}

/** The style of a page whose kind of entry is known. */
export function pageStyleOf(
  kind: EntryKind,
  tokens: readonly Token[],
  countsAbove: boolean,
  isLinked: boolean,
): PageStyle {
  const seen = new Map<Token['kind'], number>();
  for (const token of tokens) seen.set(token.kind, (seen.get(token.kind) ?? 0) + 1);
  const of = (...kinds: Token['kind'][]) => kinds.reduce((sum, each) => sum + (seen.get(each) ?? 0), 0);
  const dates = of('date');
  const separators = of('separator');
  const entries = Math.max(of('title'), separators, of('submittedBy'), of('upvoteLabel'), of('authors'), 1);
  const isUsual = (number: number) => number * 2 >= entries;
  // Counts on lines of their own are upvotes and comments: two an entry, where most entries have comments.
  const counts = tokens.filter((_, at) => isCountLine(tokens, at)).length + of('upvotes', 'comments');
  const hasComments = (countsAbove || kind === 'daily') && counts >= entries * 1.75;
  const usual: Partial<Record<Slot, boolean>> = {
    submittedBy: of('submittedBy') * 2 > entries,
    upvotes: kind === 'list' ? countsAbove : kind === 'daily' || isUsual(of('upvoteLabel', 'upvotes')),
    separator: isUsual(separators),
    // What follows authors and a dot is a date, whatever it says.
    date: isUsual(dates) || isUsual(separators),
    who: isUsual(of('authors', 'organization')) || isUsual(separators),
    upvoteLabel: isUsual(of('upvoteLabel')),
  };
  const unused = new Set<Slot>();
  if (kind === 'list' && !countsAbove) unused.add('upvotes');
  if (of('submittedBy') === 0) unused.add('submittedBy').add('user');
  if (kind === 'list' && usual.upvoteLabel === false) unused.add('upvoteLabel');
  const slots = entryKinds[kind].filter((slot) => !unused.has(slot));
  let isFirstWho = true;
  const absent = slots.map((slot) => {
    // In a daily card authors stand after the dot; an organization may stand before it.
    if (kind === 'daily' && slot === 'who' && isFirstWho) {
      isFirstWho = false;
      return 0;
    }
    if (slot === 'comments' && hasComments) return fewComments;
    return usual[slot] === false ? Math.min(unshown, missing[slot]) : missing[slot];
  });
  const blankAboveCounts = countsAbove && standBelowBlanks(tokens);
  return {
    kind,
    slots,
    absent,
    countsAbove,
    blankAboveCounts,
    hasTitles: of('title') > 0,
    isLinked,
    isBrowser: isTextBrowser(tokens),
  };
}

/** Whether a token is a count with a line of its own, or with that of a checkbox or a label: `[ ] 12`, `Upvote 12`. */
export function isCountLine(tokens: readonly Token[], at: number): boolean {
  const { kind, inline } = tokens[at]!;
  const before = tokens[at - 1]?.kind;
  return kind === 'count' && (!inline || before === 'artifact' || before === 'upvoteLabel');
}

/**
 * Whether, of two counts between a date and a title, the second stands below a blank line wherever there are two. Where
 * more counts stand alone right below a date, such a second one is a title.
 */
function standBelowBlanks(tokens: readonly Token[]): boolean {
  let pairs = 0;
  let alone = 0;
  for (let at = 1; at + 1 < tokens.length; at++) {
    if (tokens[at - 1]!.kind !== 'date' || tokens[at]!.kind !== 'count') continue;
    if (tokens[at + 1]!.kind === 'count') {
      if (tokens[at]!.afterBlank || !tokens[at + 1]!.afterBlank) return false;
      pairs++;
    } else if (!tokens[at]!.afterBlank) alone++;
  }
  return pairs > 1 && pairs > alone;
}
