import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import type { DateSpan, Page, Span } from '../entries/entry.js';
import { messageAt } from '../entries/message-at.js';
import type { Token } from '../entries/token.js';
import { type PrintedPeriod, parseOpenPeriod, parsePeriod } from '../fields/period.js';
import { isBoilerplate, isTab } from '../lines/boilerplate.js';
import { curatorPhrase, endsWithCurator } from '../lines/curator.js';

/** The header of a page: its title, its curator, words that were searched for, tabs, and the day. */
export interface Header {
  /** The index of its first token, and of the one after its last. */
  from: number;
  to: number;
  title?: Span;
  curator?: Span;
  /** The day, or the first day of the period. */
  date?: DateSpan;
  period?: NonNullable<Page['period']>;
  /** The tabs below the curator. */
  tabs: string[];
  /** What could not be read. */
  messages: Message[];
}

/** The headers among tokens, in order. */
export function findHeaders(tokens: readonly Token[]): Header[] {
  const headers: Header[] = [];
  // Whether nothing stands above but what a page has above its header.
  let isTop = true;
  for (let at = 0; at < tokens.length; at++) {
    const floor = headers.at(-1)?.to ?? 0;
    const header = curatorAt(tokens, at, floor) ?? bareTitleAt(tokens, at, isTop, headers);
    isTop &&= tokens[at]!.kind === 'artifact' || isBoilerplate(tokens[at]!.text);
    if (!header) continue;
    readBelow(tokens, header);
    headers.push(header);
    at = header.to - 1;
  }
  return headers;
}

/** The titles of the site's pages. */
const pageTitle = '(?:daily|trending) papers';
const bareTitle = new RegExp(`^${pageTitle}$`, 'i');
/** The line of the header that names the curator, perhaps behind the title of the page: `byAK and the research community`. */
const curatorShape = new RegExp(`^(?:\\W*(${pageTitle})\\W*)?by\\s*(.*?)\\s*${curatorPhrase}$`, 'i');
/** The same where `by`, and perhaps the name, stand above it. */
const curatorRest = new RegExp(`^(.*?)\\s*${curatorPhrase}$`, 'i');
/** What messages call that line. */
export const curatorLine = `\`by\`, a name and \`${curatorPhrase}\``;

/** What stands below the line about the curator, and nothing else: one line of search words, tabs, the day. */
function readBelow(tokens: readonly Token[], header: Header): void {
  let searched = false;
  const hasCurator = header.curator !== undefined || header.messages.length > 0;
  const tabs = hasCurator ? header.to : tabsBelow(tokens, header.to);
  if (tabs > header.to) header.messages.push(unreadableCurator(tokens.slice(header.to, tabs)));
  for (let at = Math.max(header.to, tabs); at < tokens.length; at++) {
    const token = withoutArrow(tokens[at]!);
    const period = token.kind === 'prose' ? parsePeriod(token.text) : null;
    const open = period ? null : openPeriodAt(tokens, at);
    if (open) {
      const { first, span } = open;
      if (first) Object.assign(header, { date: { ...span, printed: first }, period: open.period });
      else
        header.messages.push(
          messageAt(
            span,
            'unreadable-value',
            `Cannot parse the period of the page: ${quote(span.text)}`,
            'a day, a week such as `Week 29, 2026`, or a month such as `July 2026`',
          ),
        );
      header.to = open.to;
      return;
    }
    if (isBareDate(token) || period) {
      header.date = period ? { text: period.date, start: token.start, end: token.end } : token;
      if (period) header.period = period.period;
      header.to = at + 1;
      return;
    }
    if (isTab(token.text)) {
      header.to = at + 1;
      header.tabs.push(token.text);
    } else if (token.kind === 'artifact' || (token.text === '' && token.url !== undefined)) continue;
    else if (
      !searched &&
      (token.kind === 'prose' || token.kind === 'count') &&
      token.text.length <= longestSearch &&
      endsHeader(tokens, at + 1)
    )
      searched = true;
    else return;
  }
}
const longestSearch = 120;

function unreadableCurator(lines: readonly Token[]): Message {
  const span = spanOf(lines);
  const reason = `Cannot read the curator of the page: ${quote(span.text)}`;
  return messageAt(span, 'unreadable-value', reason, curatorLine);
}

/** Where two tabs stand, below a few lines that are a damaged line about the curator; -1 where there are none. */
function tabsBelow(tokens: readonly Token[], from: number): number {
  let lines = 0;
  for (let at = from; at + 1 < tokens.length && lines < mostCuratorLines; at++) {
    const { text } = tokens[at]!;
    if (isTab(text) && isTab(tokens[at + 1]!.text)) return at;
    if (text.length > longestCurator) return -1;
    lines++;
  }
  return -1;
}

const spanOf = (tokens: readonly Token[]): Span => ({
  text: tokens.map(({ text }) => text).join(' '),
  start: tokens[0]!.start,
  end: tokens.at(-1)!.end,
});

/** Pandoc prints the arrow to the day before, a drawing, as empty brackets. */
function withoutArrow(token: Token): Token {
  const { length } = /^\[\]\s*/.exec(token.text)?.[0] ?? '';
  return length === 0 ? token : { ...token, text: token.text.slice(length), start: token.start + length };
}

/** A month or a week without a year, or from one day to another, on a line of its own above anything but tabs. */
function openPeriodAt(
  tokens: readonly Token[],
  at: number,
): (PrintedPeriod & { span: Span; to: number }) | null {
  const { kind, inline, id } = tokens[at]!;
  // The arrow to the day before is a link without words, on the same line.
  if (inline && tokens[at - 1]?.text !== '') return null;
  if (id !== undefined || (kind !== 'prose' && kind !== 'date')) return null;
  let to = at + 1;
  while (tokens[to]?.inline) to++;
  const line = tokens.slice(at, to).map(withoutArrow);
  const text = line.map((token) => token.text).join(' ');
  const printed = parseOpenPeriod(text);
  if (!printed || (tokens[to] && isTab(tokens[to]!.text))) return null;
  return { ...printed, to, span: { text, start: line[0]!.start, end: line.at(-1)!.end } };
}

/** Whether a tab or the day follows: only then a line between it and the curator is what was searched for. */
function endsHeader(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'artifact' || token.text === '') continue;
    return (
      isTab(token.text) ||
      (isBareDate(token) && !token.inline) ||
      parsePeriod(token.text) !== null ||
      openPeriodAt(tokens, at) !== null
    );
  }
  return false;
}

/** A date with neither a count after it nor `Published on` before: an entry's date may have both. */
function isBareDate({ kind, dated, text }: Token): boolean {
  return kind === 'date' && dated?.count === undefined && !/^published/i.test(text);
}

/** `byAK and the research community`, on one line or on several. */
function curatorAt(tokens: readonly Token[], at: number, floor: number): Header | null {
  const { text, start } = tokens[at]!;
  if (text.length > longestCurator || !endsWithCurator(text)) return null;
  // What links to a paper is its title, whatever it says.
  if (tokens[at]!.id !== undefined) return null;
  const shown = text.replace(/!?\[[^\]]*\]/g, (image) => ' '.repeat(image.length));
  const whole = curatorShape.exec(shown);
  let from = at;
  let curator: Span | undefined;
  const title = whole?.[1];
  if (whole) {
    const name = whole[2]!;
    const last = text.length - curatorPhrase.length - name.length;
    const offset = start + Math.max(0, text.lastIndexOf(name, last));
    if (name !== '') curator = { text: name, start: offset, end: offset + name.length };
  } else {
    const own = curatorRest.exec(text)?.[1];
    if (own === undefined) return null;
    const earliest = Math.max(floor, at - 4);
    const by = tokens.slice(earliest, at).findLastIndex((token) => /^by\b/i.test(token.text));
    if (by < 0) return null;
    from = earliest + by;
    // The name stands on the line with `by`, on this one, or between the two.
    if (own !== '' && (from !== at - 1 || !/^by$/i.test(tokens[from]!.text))) return null;
    const between = tokens
      .slice(from + 1, at)
      .find((token) => token.kind !== 'artifact' && token.text !== '');
    const named = own === '' ? between : tokens[at]!;
    const beside = tokens[from]!.text.replace(/^by\s*/i, '');
    const [name = '', other] = [own, between?.text, beside].filter((each) => each);
    // Of two names, none is certain.
    if (name !== '' && other === undefined) curator = { ...(named ?? tokens[from]!), text: name };
  }
  const header: Header = { from, to: at + 1, tabs: [], messages: [] };
  if (curator) header.curator = curator;
  else header.messages.push(unreadableCurator(tokens.slice(from, at + 1)));
  if (title === undefined) addTitleAbove(header, tokens, floor);
  else header.title = { ...tokens[at]!, text: title };
  return header;
}

/** Adds the title of the page, if it stands right above the line about the curator. */
function addTitleAbove(header: Header, tokens: readonly Token[], floor: number): void {
  let above = header.from - 1;
  while (above >= floor && (tokens[above]!.kind === 'artifact' || tokens[above]!.text === '')) above--;
  const title = above >= floor ? tokens[above]! : undefined;
  if (!title || title.text.length > 60 || !/papers/i.test(title.text)) return;
  // A link that is not a heading belongs to the menu.
  if (title.url !== undefined && title.level === 0) return;
  header.title = title;
  header.from = above;
}

/** Only limits the cost: no name is nearly as long. */
const longestCurator = 160;

/** `by`, the name and the rest of the words, or a line or two above them. */
const mostCuratorLines = 4;

/**
 * `Daily Papers` where the line about the curator is missing: on top, with a tab or the day under it, or with the title
 * and the abstract of an entry, or what a card has above its title. Elsewhere it may be a title itself, and so it may be
 * on a page whose header is whole.
 */
function bareTitleAt(
  tokens: readonly Token[],
  at: number,
  isTop: boolean,
  above: readonly Header[],
): Header | null {
  const token = tokens[at]!;
  const { text } = token;
  if (!bareTitle.test(text)) return null;
  if (token.id !== undefined || (token.url !== undefined && token.level === 0)) return null;
  const below: Token[] = [];
  for (let line = at + 1; line < tokens.length && below.length < mostCuratorLines; line++)
    if (tokens[line]!.kind !== 'artifact') below.push(tokens[line]!);
  if (below.some((next) => /research community$/i.test(next.text))) return null;
  const header: Header = { from: at, to: at + 1, title: token, tabs: [], messages: [] };
  const [next, second] = below;
  if (!next) return isTop || token.level > 0 ? header : null;
  const isTabBelow = (isTab(next.text) && next.text !== text) || tabsBelow(tokens, at + 1) > 0;
  // The site's menu has these words too, among others of its own.
  const isMenu = (line: Token | undefined) => line !== undefined && isBoilerplate(line.text);
  const isHeader =
    token.level > 0 ||
    isTabBelow ||
    next.kind === 'date' ||
    (isTop && !isMenu(next)) ||
    (above.every(({ curator }) => curator === undefined) &&
      (['count', 'submittedBy'].includes(next.kind) ||
        (next.kind === 'prose' && second?.kind === 'prose' && !isMenu(second))));
  return isHeader ? header : null;
}
