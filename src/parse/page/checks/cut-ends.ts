import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import type { Token } from '../../entries/token.js';
import { isBoilerplate } from '../../lines/boilerplate.js';
import { endsSentence } from '../../lines/ends-sentence.js';
import type { Alignment } from '../align.js';
import { type AlignedEntry, filled, titleOf } from '../aligned-entry.js';
import type { Slot } from '../entry-kinds.js';
import type { PageStyle } from '../page-style.js';
import { likenessOf } from '../title-likeness.js';

/** Leaves out, and reports, entries that the start or the end of the input cuts off, and those without a title. */
export function withoutCutEnds(
  { entries, foreign }: Alignment,
  tokens: readonly Token[],
  hasHeader: boolean,
  style: PageStyle,
  messages: Message[],
): AlignedEntry[] {
  const mark = markAtEnd(foreign, tokens);
  const whole = entries.filter((entry, at) => {
    if (filled(entry, 'title').length === 0) {
      messages.push(withoutTitle(entry, entry.tokens[0] === tokens[0] && !hasHeader));
      return false;
    }
    if (at < entries.length - 1 || !endsInText(entries, style, mark)) return true;
    messages.push(cutInside(entry.tokens, titleOf(entry), mark));
    return false;
  });
  const title = style.hasTitles ? undefined : titleAtEnd(foreign, tokens, mark);
  if (title) messages.push(cutInside([title], title, mark));
  if (mark && !messages.some(({ rule, end }) => rule === 'truncated' && end >= mark.end))
    messages.push(messageAt(mark, 'truncated', 'The text ends before the end of the page', 'the whole page'));
  const [first, second] = whole;
  // Of more cards, one without a submitter is compared with its neighbors.
  if (
    first &&
    second &&
    whole.length === 2 &&
    !hasHeader &&
    lacks(first, 'submittedBy') &&
    !lacks(second, 'submittedBy')
  )
    messages.push(cutAt(first, 'begins'));
  const last = whole.at(-1);
  if (last && !mark && isLastOf(tokens, last)) {
    const isCut = whole.length === 1 ? endsBelowText(last, style) : lacksLastLink(whole);
    if (isCut) messages.push(cutAt(last, 'ends'));
  }
  return whole;
}

const lacks = (entry: AlignedEntry, slot: Slot) => filled(entry, slot).length === 0;

/** A tool's mark where it cut the text off, with no entry's date below it. */
function markAtEnd(foreign: Alignment['foreign'], tokens: readonly Token[]): Token | undefined {
  const mark = foreign.findLast(({ token }) => token.kind === 'truncation')?.token;
  if (!mark || tokens.slice(tokens.indexOf(mark) + 1).some(({ kind }) => kind === 'date')) return undefined;
  mark.used = true;
  return mark;
}

/** The last line, if it reads like a title, or stands above a mark, and nothing else below the last entry: it begins another one. */
function titleAtEnd(
  foreign: Alignment['foreign'],
  tokens: readonly Token[],
  mark: Token | undefined,
): Token | undefined {
  const at = tokens.findLastIndex(({ kind }) => kind !== 'artifact' && kind !== 'truncation');
  const token = tokens[at];
  const isForeign = (other: Token | undefined) =>
    foreign.findLast((each) => each.token === other) !== undefined;
  if (token?.kind !== 'prose' || token.url !== undefined || isBoilerplate(token.text)) return undefined;
  if ((!mark && likenessOf(token) < likeTitle) || !isForeign(token) || isForeign(tokens[at - 1]))
    return undefined;
  token.used = true;
  return token;
}
/** Of short lines, all that do not end like a sentence. */
const likeTitle = 1.5;

/** Whether the last entry ends inside of its title or abstract. */
function endsInText(
  entries: readonly AlignedEntry[],
  { slots }: PageStyle,
  mark: Token | undefined,
): boolean {
  const entry = entries.at(-1)!;
  if (!slots.includes('abstract')) return false;
  if (Object.keys(entry.slots).some((slot) => metaSlots.has(slot as Slot))) return false;
  const last = filled(entry, 'abstract').at(-1);
  if (mark || !last || last.cut) return true;
  // Where abstracts are links, a last one that is not was cut off.
  const linked = entries.filter((each) => filled(each, 'abstract').at(-1)?.url !== undefined).length;
  const hasLinks = linked * 2 > entries.length;
  const hasMetaAbove =
    entries.length > 2 && entries.slice(0, -1).every((each) => filled(each, 'who').length > 0);
  return (isOpen(last) && hasMetaAbove) || (hasLinks && last.url === undefined);
}

const metaSlots = new Set<Slot>([
  'who',
  'separator',
  'date',
  'comments',
  'upvoteLabel',
  'stars',
  'githubLabel',
]);

/** Whether a text ends in the middle of a sentence. */
const isOpen = ({ text }: Token) => !endsSentence(text) && !/[…)\]}$]$/.test(text);

/**
 * Whether the text ends with the title, the organization, the dot or the label of an entry. Of several entries, the last one is
 * compared with the others: this is for a page of one.
 */
function endsBelowText(entry: AlignedEntry, { kind }: PageStyle): boolean {
  const last = entry.tokens.at(-1);
  const ends = (slot: Slot) => filled(entry, slot).at(-1) === last;
  if (ends('separator')) return true;
  if (ends('githubLabel')) return true;
  if (kind === 'trending' && lacks(entry, 'upvotes') && (ends('date') || ends('upvoteLabel'))) return true;
  if (kind === 'daily') return lacks(entry, 'separator') && (ends('who') || ends('logo') || ends('title'));
  return lacks(entry, 'date') && (ends('who') || ends('logo'));
}

/** Whether the last card ends without the link that all others end with. */
function lacksLastLink(entries: readonly AlignedEntry[]): boolean {
  const isWhole = (entry: AlignedEntry) => filled(entry, 'pageLink').length > 0;
  return !isWhole(entries.at(-1)!) && entries.slice(0, -1).every(isWhole);
}

/** Whether nothing stands below an entry. */
function isLastOf(tokens: readonly Token[], { tokens: own }: AlignedEntry): boolean {
  return own.at(-1) === tokens.findLast(({ kind }) => kind !== 'artifact');
}

function withoutTitle({ tokens }: AlignedEntry, isCut: boolean): Message {
  const [{ text, start }] = tokens as [Token];
  const span = { text, start, end: tokens.at(-1)!.end };
  return isCut
    ? messageAt(span, 'truncated', 'The text begins inside an entry, which is left out', 'a title')
    : messageAt(span, 'missing-title', `An entry without a title is left out: ${quote(text)}`, 'a title');
}

function cutInside(tokens: readonly Token[], { text }: Token, mark?: Token): Message {
  return messageAt(
    { text, start: tokens[0]!.start, end: (mark ?? tokens.at(-1)!).end },
    'truncated',
    `The text ends inside the entry ${quote(text)}, which is left out`,
    'an abstract, and authors or an organization with a date',
    { found: mark ? quote(mark.text) : 'the end of the page' },
  );
}

/** Says that an entry goes on beyond an end of the text. */
function cutAt(entry: AlignedEntry, side: 'begins' | 'ends'): Message {
  const isBegin = side === 'begins';
  const token = isBegin ? entry.tokens[0]! : entry.tokens.at(-1)!;
  return messageAt(
    token,
    'truncated',
    `The text ${side} with ${quote(token.text)}, inside the entry ${quote(titleOf(entry).text)}`,
    isBegin ? 'what stands above it: the submitter' : 'what stands below it: authors, a date or counts',
    { found: isBegin ? 'the beginning of the text' : 'the end of the page' },
  );
}
