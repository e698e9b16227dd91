import { quote } from '../../../model/describe-value.js';
import { groupBy } from '../../../model/group-by.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import { isBareLabel, type Token } from '../../entries/token.js';
import { isAmongBoilerplate } from '../../lines/boilerplate.js';
import { isUnreadableAuthors } from '../entry-kinds.js';
import { isSectionName, likenessOf } from '../title-likeness.js';

/**
 * Takes out the words that stand in most entries of a page, such as a button or a badge that the site, an extension or a
 * tool adds to each: they belong to no entry. Numbers in them may differ: `3 min read`, `5 min read`.
 *
 * @param tokens Lines that are not joined yet, or pieces.
 */
export function withoutLabels(tokens: readonly Token[]): { tokens: readonly Token[]; messages: Message[] } {
  const groups = groupBy(tokens.keys(), (at) => patternAt(tokens, at));
  const repeated = [...groups.values()].filter(({ length }) => length >= fewest);
  if (repeated.length === 0) return { tokens, messages: [] };
  const entries = Math.max(...entryMarks.map((mark) => tokens.filter(({ kind }) => kind === mark).length));
  const labels = repeated
    .filter(({ length }) => length <= entries && length * 2 > entries)
    .filter((places) => areLabels(tokens, places))
    .map((places) => places.map((at) => tokens[at]!));
  const out = new Set(labels.flat());
  const kept: Token[] = [];
  let isBelowBlank = false;
  for (const token of tokens) {
    isBelowBlank ||= token.afterBlank;
    if (out.has(token)) continue;
    kept.push(isBelowBlank && !token.afterBlank ? { ...token, afterBlank: true } : token);
    isBelowBlank = false;
  }
  return { tokens: kept, messages: labels.map((alike) => leftOut(alike, entries)) };
}

/**
 * What a label has in common with those of other entries, where a token may be one: words without their numbers, but for
 * one at the end, as the lines of a series may have that. An address has no words.
 */
function patternAt(tokens: readonly Token[], at: number): string | undefined {
  const { kind, level, url, text } = tokens[at]!;
  // A link belongs to its entry.
  const isWords = kind === 'prose' && level === 0 && url === undefined;
  if (!isWords || !mayBeLabel(text) || isAmongBoilerplate(tokens, at)) return undefined;
  const isAddress = /^\S*[:/]\S*$/.test(text);
  return text.replace(isAddress ? /\d+/g : /\d+(?:[.,]\d+)*(?=.*\p{L})/gu, '0');
}

/** Whether most of the tokens that say the same are labels by their places: then the others are, too. */
function areLabels(tokens: readonly Token[], alike: readonly number[]): boolean {
  const places = alike.filter((at) => standsAsLabel(tokens, at));
  return places.length * 2 > alike.length && standsApart(tokens, places);
}

/** What an entry has one of, as of a label. */
const entryMarks = ['separator', 'authors', 'date', 'submittedBy', 'title'] as const;
const fewest = 3;
const longestLabel = 40;

/** Whether a few words or signs may be a label by what they say: not a sentence, nor the name of a part of an abstract. */
export const mayBeLabel = (text: string): boolean =>
  text.length <= longestLabel &&
  /\p{L}{2}|^[^\p{L}\p{N}]+$/u.test(text) &&
  !/\p{L}.*[.!?:]$/u.test(text) &&
  !isSectionName(text);

/** Whether words are a label by their place: not where a user, an organization or a title stands, nor all of an abstract. */
function standsAsLabel(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (isUnreadableAuthors(token)) return false;
  const is = (near: number, isSo: (token: Token) => boolean) => {
    const other = tokens[at + near];
    return other !== undefined && isSo(other);
  };
  const isUser = is(-1, isBareLabel);
  const isName = is(1, isDot) || is(-1, isDot) || (is(-1, isText) && is(-2, isDot));
  // What begins an entry is its title, unless a line below it looks more like one.
  const isTitle = !is(-1, isText) && !is(1, (next) => isText(next) && likenessOf(next) >= likenessOf(token));
  const isAbstract = is(-1, isText) && !is(-2, isText) && !is(1, isText);
  const isRest = is(-1, ({ kind, indent }) => kind === 'prose' && !token.afterBlank && indent < token.indent);
  return !isUser && !isName && !isTitle && !isAbstract && !isRest && !is(1, ({ inline }) => inline);
}

/**
 * Whether the words beside a label are others each time: the same ones stand above and below the lines of one text that
 * stands in several entries, and the name of an organization stands below its logo.
 */
function standsApart(tokens: readonly Token[], places: readonly number[]): boolean {
  return [-1, 1].every((near) => {
    const beside = places
      .map((at) => tokens[at + near])
      .filter((token) => token !== undefined && isText(token));
    return beside.length < 2 || new Set(beside.map((token) => token!.text)).size > beside.length / 2;
  });
}
const isDot = ({ kind }: Token) => kind === 'separator';
const isText = ({ kind }: Token) => kind === 'prose' || kind === 'title' || kind === 'paperLink';

function leftOut(alike: readonly Token[], entries: number): Message {
  const [first] = alike as [Token];
  const reason = `${quote(first.text)} stands in ${alike.length} of about ${entries} entries, and was left out as a label of the page`;
  return messageAt(first, 'unread-line', reason, 'lines that belong to one entry');
}
