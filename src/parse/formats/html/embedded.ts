import type { Element } from 'hast';
import type { Message } from '../../../model/messages.js';
import type { Entry, Page } from '../../entry.js';
import type { Settings } from '../../options.js';
import { findRows } from '../../rows/find-rows.js';
import { RowsReader, readRows } from '../../rows/read-rows.js';
import type { Range } from '../../rows/row.js';
import { parseHtml } from './parse.js';

/** The pages that the data of a page's components hold, and what is odd about them. */
export interface EmbeddedPages {
  pages: Page[];
  messages: Message[];
  /** The ids and titles of their papers. */
  names: ReadonlySet<string>;
}

/**
 * Reads the `data-props` of the page's components: the list of papers, or the paper of a page about one. Several
 * components may hold the same paper; it is read once.
 */
export function readEmbedded(text: string, settings: Settings): EmbeddedPages {
  const pages: Page[] = [];
  const messages: Message[] = [];
  const names = new Set<string>();
  for (const { props, range } of embeddedProps(text)) {
    const reader = new RowsReader(settings);
    const found = findRows(props, reader.resolver);
    const result =
      found.rows.length > 0 || found.hasList ? readRows(found, 'html', reader, () => range) : null;
    const [page] = result ? [...result.pages] : [];
    if (!result || !page || (found.rows.length > 0 && page.entries.length === 0)) continue;
    const entries = page.entries.filter((entry) => !isKnown(entry, names));
    if (entries.length === 0 && page.entries.length > 0) continue;
    for (const { paper } of entries) for (const name of [paper?.id, paper?.title]) if (name) names.add(name);
    pages.push({ ...page, entries });
    for (const message of result.messages) messages.push(message);
  }
  return { pages, messages, names };
}

const isKnown = ({ paper }: Entry, names: ReadonlySet<string>) => names.has(paper?.id ?? paper?.title ?? '');

/** The data of the components that may hold papers, entity-decoded and parsed, and where their attributes stand. */
function* embeddedProps(text: string): Generator<{ props: unknown; range: Range }> {
  for (const match of text.matchAll(/\bdata-props\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (!/(?:dailyPapers|papers?)(?:&quot;|&#34;|")\s*:\s*[[{]/i.test(match[0])) continue;
    // The parser decodes the attribute: it gets this one tag, however large the page is.
    const [element] = parseHtml(`<div ${match[0]}></div>`).children as Element[];
    try {
      const props: unknown = JSON.parse(String(element?.properties.dataProps));
      yield { props, range: { start: match.index, end: match.index + match[0].length } };
    } catch {
      // Data cut off by a tool: the cards show what they can.
    }
  }
}
