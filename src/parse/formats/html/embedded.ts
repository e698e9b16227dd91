import type { Message } from '../../../model/messages.js';
import type { Entry, Page } from '../../entries/entry.js';
import { messageAt } from '../../entries/message-at.js';
import type { Settings } from '../../options.js';
import { findRows } from '../../rows/find-rows.js';
import { containersOf, type FoundRow } from '../../rows/find-tables.js';
import { type Problem, parseTolerantJson } from '../../rows/json/tolerant-json.js';
import { RowsReader, readRows } from '../../rows/read-rows.js';
import type { Range } from '../../rows/row.js';
import { decodeAttribute } from './references.js';

/** The pages that the data of a page's components hold, and what is odd about them. */
export interface EmbeddedPages {
  pages: Page[];
  messages: Message[];
  /** The ids and titles of their papers. */
  names: ReadonlySet<string>;
  /** Whether papers are left out of damaged data. */
  isIncomplete: boolean;
}

/**
 * Reads the `data-props` of the page's components: the list of papers, or the paper of a page about one. Several
 * components may hold the same paper; it is read once. Damaged data is read as far as it goes.
 */
export function readEmbedded(text: string, settings: Settings): EmbeddedPages {
  const pages: Page[] = [];
  const messages: Message[] = [];
  const names = new Set<string>();
  let isIncomplete = false;
  for (const { value, range } of embeddedProps(text)) {
    const { props, problem, isLost } = parseProps(value);
    const reader = new RowsReader(settings);
    const found = findRows(props, reader.resolver);
    const hasLost = found.rows.some(isLost);
    isIncomplete ||= hasLost;
    if (problem) messages.push(damageMessage(problem, hasLost, { text: value, ...range }));
    // A list that is cut off before its first row may be about anything.
    if (problem && found.rows.length === 0) continue;
    const result = readRows(found, 'html', reader, () => range, isLost);
    if (!result) continue;
    const [page] = [...result.pages] as [Page];
    const entries = page.entries.filter((entry) => !isKnown(entry, names));
    if (entries.length === 0 && found.rows.length > 0) continue;
    for (const { paper } of entries) for (const name of [paper?.id, paper?.title]) if (name) names.add(name);
    pages.push({ ...page, entries });
    for (const message of result.messages) messages.push(message);
  }
  return { pages, messages, names, isIncomplete };
}

const isKnown = ({ paper }: Entry, names: ReadonlySet<string>) => names.has(paper?.id ?? paper?.title ?? '');

interface Props {
  props: unknown;
  /** What is wrong with their JSON. */
  problem?: Problem | undefined;
  isLost(row: FoundRow): boolean;
}

function parseProps(value: string): Props {
  const decoded = decodeAttribute(value);
  try {
    return { props: JSON.parse(decoded), isLost: () => false };
  } catch {
    const json = parseTolerantJson(decoded);
    const isLost = (row: FoundRow) => containersOf(row).some((container) => json.isDamaged(container));
    return { props: json.values[0], problem: json.problems[0], isLost };
  }
}

/** The cards beside damaged data show what they can. */
function damageMessage({ kind, what }: Problem, hasLost: boolean, value: Range & { text: string }): Message {
  const isCut = kind === 'cut';
  const state = isCut ? 'is cut off' : 'is not valid JSON';
  const rest = hasLost ? '; the rows that it damages are left out' : '';
  const reason = `The data of this page ${state}: ${what}${rest}`;
  return messageAt(value, isCut ? 'truncated' : 'invalid-syntax', reason, 'JSON in `data-props`');
}

/** The data of the components that may hold papers, and where their attributes stand. */
function* embeddedProps(text: string): Generator<{ value: string; range: Range }> {
  for (const attribute of attributes(text))
    if (/(?:dailyPapers|papers?)(?:&quot;|&#34;|")\s*:\s*[[{]/i.test(attribute.value)) yield attribute;
}

/**
 * The `data-props` of a text, as they are written; the last one may be cut. The data is half of the page, so no regular
 * expression goes over it.
 */
function* attributes(text: string): Generator<{ value: string; range: Range }> {
  let start = text.indexOf('data-props');
  while (start >= 0) {
    opening.lastIndex = start;
    const begin = opening.exec(text)?.[0];
    const from = start + (begin?.length ?? 0);
    const quote = begin ? text.indexOf(begin.at(-1)!, from) : from;
    const valueEnd = quote < 0 ? text.length : quote;
    const end = Math.min(valueEnd + 1, text.length);
    if (begin) yield { value: text.slice(from, valueEnd), range: { start, end } };
    start = text.indexOf('data-props', Math.max(end, start + 1));
  }
}
const opening = /\bdata-props\s*=\s*["']/y;
