import type { Token } from '../entries/token.js';
import { type Alignment, align } from './align.js';
import type { AlignedEntry } from './aligned-entry.js';
import type { PageStyle } from './page-style.js';
import { regularEntryAt } from './regular-entry.js';
import type { Above } from './token-costs.js';

/** Reads the plain entries of a list one by one, and what stands between them as it fits best. */
export function alignPlainList(tokens: readonly Token[], style: PageStyle, above: Above): Alignment {
  const entries: AlignedEntry[] = [];
  const foreign: Alignment['foreign'] = [];
  let odd = 0;
  const readOdd = (to: number) => {
    if (odd === to) return;
    const part = align(tokens.slice(odd, to), style, odd > 0 ? 'header' : above);
    for (const { token, entry } of part.foreign)
      foreign.push({ token, entry: entry < 0 ? -1 : entry + entries.length });
    for (const entry of part.entries) entries.push(entry);
  };
  for (let at = 0; at < tokens.length; ) {
    const before = tokens[at - 1]?.kind;
    const mayBegin = at === odd || before === 'date' || before === 'count';
    const regular = mayBegin ? regularEntryAt(tokens, at, style) : null;
    if (!regular) {
      at++;
      continue;
    }
    readOdd(at);
    entries.push(regular.entry);
    at = regular.to;
    odd = at;
  }
  readOdd(tokens.length);
  return { entries, foreign };
}
