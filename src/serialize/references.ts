import { arxivId } from '../model/arxiv-id.js';
import type { Paper } from '../model/paper.js';
import { words } from '../model/words.js';
import { uniqueNames } from './unique.js';

/**
 * A key for each paper, for reference managers: its arXiv id, else words of its title and its year. A key depends on
 * the paper alone, except that papers with the same key get `-2`, `-3` in their order.
 */
export function referenceKeys(): (paper: Paper) => string {
  const unique = uniqueNames('-');
  return ({ id = '', title, date }) => {
    const number = arxivId(id);
    return unique(number === null ? titleKey(title, date) : `arXiv-${number.replace('/', '-')}`);
  };
}

function titleKey(title: string, date: string | null): string {
  const [first = 'paper', ...others] = words(title)
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
  const rest = others.slice(0, 4).map((word) => word[0]!.toUpperCase() + word.slice(1));
  return [first, ...rest, date?.slice(0, 4)].join('').slice(0, 100);
}
