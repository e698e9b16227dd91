import type { Element } from 'hast';
import { parseHtml } from './parse.js';

/** The data of a component of the page. */
export interface Embedded {
  props: object;
  /** Where its element's start tag stands. */
  start: number;
  end: number;
}

/** The `data-props` of the page's components that hold a list of papers, entity-decoded and parsed. */
export function embeddedListings(text: string): Embedded[] {
  const found: Embedded[] = [];
  for (const match of text.matchAll(/\bdata-props\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (!/dailyPapers|papers&quot;:\s*\[|"papers"/i.test(match[0])) continue;
    const end = match.index + match[0].length;
    // The parser decodes the attribute: it gets this one tag, however large the page is.
    const [element] = parseHtml(`<div ${match[0]}></div>`).children as Element[];
    try {
      const props: unknown = JSON.parse(String(element?.properties.dataProps));
      if (typeof props === 'object' && props !== null) found.push({ props, start: match.index, end });
    } catch {
      // Data cut off by a tool: the cards tell what they can.
    }
  }
  return found;
}
