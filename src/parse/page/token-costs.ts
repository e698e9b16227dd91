import type { Token, TokenKind } from '../entries/token.js';
import { isAmongBoilerplate } from '../lines/boilerplate.js';
import { goesOn } from '../lines/paragraph-gap.js';
import { type Slot, slotCost } from './entry-kinds.js';
import type { PageStyle } from './page-style.js';

/** What stands above tokens: an entry begins right below a header, unless that still lacks its day. */
export type Above = 'nothing' | 'header' | 'undated header';

/** What it costs that a token fills a slot, by its own looks and by what stands around it. */
export function fitCost(
  slot: Slot,
  tokens: readonly Token[],
  at: number,
  style: PageStyle,
  isWordOfSite: boolean,
): number {
  const token = tokens[at]!;
  const own = slotCost(slot, token);
  if (own === Infinity) return own;
  const last = tokens[at - 1];
  const isRepeated = slot === 'abstract' && token.kind === 'prose' && isRepetition(token, last);
  return (
    own +
    blankCost(slot, token, style) +
    abstractContextCost(slot, tokens, at) +
    (slot === 'abstract' ? (isRepeated ? saidTwice : 0) + (isWordOfSite ? wordOfMenu : 0) : 0) +
    (slot === 'comments' && last?.dated?.count !== undefined ? otherCount : 0) +
    ((slot === 'who' || slot === 'logo') && isWordOfSite && !isNearDot(tokens, at) ? wordOfFooter : 0) +
    (slot === 'title' && isWordOfSite && isOfFooter(tokens, at) ? lineOfFooter : 0) +
    (style.hasTitles && slot === 'title' && token.kind !== 'title' ? plainTitle : 0)
  );
}

/** What it costs that a token fills no slot. A line that stands twice does so for no reason. */
export function strayCost(token: Token, before: Token | undefined): number {
  if (isRepetition(token, before)) return 0.6;
  return strayCosts[token.kind] ?? 4;
}
/** `5 authors` is never an organization: the name beside it is the stray line. A little more than if upvotes are missing: what stands below `GitHub` is not them. */
const strayCosts: Partial<Record<TokenKind, number>> = {
  prose: 5,
  githubLabel: 4.07,
  authors: 6,
  title: 12,
};

/** What it costs that a line stands above the first entry. */
export function costAbove(above: Above, { kind, text }: Token, at: number, stray: number): number {
  if (above === 'nothing') return Math.min(stray, aboveList);
  const mayBeDay = above === 'undated header' && at === 0 && kind === 'prose' && unreadableDay.test(text);
  return mayBeDay ? 0 : afterHeader;
}
const aboveList = 4;
const afterHeader = 8;
/** The line below a header that has no day most likely is one that cannot be read. */
const unreadableDay = /^(?=.{1,30}$)(?:.*\d|(?:today|yesterday|latest)$)/i;

/** The cost if words stand for a title where others are headings or links. */
const plainTitle = 8;

/** The cost if words which the site prints around its lists are an abstract. */
const wordOfMenu = 3;

/** The cost if they are an organization, or its logo, where no dot is near, as below the last card. */
const wordOfFooter = 6;

/** The cost if several of these words, or the sentence below a list, are a title; one word alone may be. */
const lineOfFooter = 9;
const longestWord = 30;
const isOfFooter = (tokens: readonly Token[], at: number) =>
  tokens[at]!.text.length > longestWord || isAmongBoilerplate(tokens, at);

/** Whether a token stands next to the dot, a logo's text between them or none. */
const isNearDot = (tokens: readonly Token[], at: number) =>
  [at - 2, at - 1, at + 1].some((near) => tokens[near]?.kind === 'separator');

/**
 * What stands around a token of an abstract weighs too: words before a dot are an organization's name, and one word
 * above that its logo's; a line that looks like another value belongs to the text where the text goes on below it.
 */
function abstractContextCost(slot: string, tokens: readonly Token[], at: number): number {
  if (slot !== 'abstract') return 0;
  const [before, token, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (token.kind === 'count')
    return before?.kind === 'prose' && next?.kind === 'prose' && goesOn(before.text, next.text)
      ? insideSentence
      : 0;
  if (token.kind !== 'prose') return before?.kind === 'prose' && next?.kind === 'prose' ? -1 : 0;
  if (token.text.length > 60) return 0;
  const isName = next?.kind === 'separator';
  const isLogo =
    next?.kind === 'prose' && tokens[at + 2]?.kind === 'separator' && /^\S*[^\s.]$/.test(token.text);
  return isName || isLogo ? nameInAbstract : 0;
}
const nameInAbstract = 5;
/** The cost if a number stands in the middle of a sentence. */
const insideSentence = -8;

/** Where each title's count, and no other, stands below a blank line, that is a hint which of two counts one is. */
function blankCost(slot: string, { kind, afterBlank }: Token, { blankAboveCounts }: PageStyle): number {
  if (!blankAboveCounts || kind !== 'count') return 0;
  return (slot === 'upvotes' && !afterBlank) || (slot === 'comments' && afterBlank) ? oddBlank : 0;
}
/** More than the cost of an entry without upvotes. */
const oddBlank = 5;
/** The cost if a count is what another slot holds, more than if it fills none: comments behind a date that has a count. */
const otherCount = 4.5;

function isRepetition(token: Token, before: Token | undefined): boolean {
  return before?.kind === token.kind && before.text === token.text && token.kind !== 'count';
}
/** The cost if words which stand twice fill two slots. */
const saidTwice = 4;
