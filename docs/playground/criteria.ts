import { filterPapers, type Paper, type SortField, searchPapers, sortPapers } from '../../src/query.js';
import { element } from './element.js';

/** The papers that the form asks for, in its order; a search puts the best first. */
export function choose(papers: readonly Paper[]): Paper[] {
  const value = (id: string) => element<HTMLInputElement>(id).value.trim();
  const minUpvotes = value('min-upvotes');
  let chosen = filterPapers(papers, {
    since: value('since') || undefined,
    until: value('until') || undefined,
    minUpvotes: minUpvotes === '' ? undefined : Number(minUpvotes),
    hasRepo: element<HTMLInputElement>('has-repo').checked || undefined,
  }) as Paper[];
  const words = value('search');
  if (words !== '') chosen = searchPapers(chosen, words).map(({ paper }) => paper);
  const [key, direction] = value('sort').split(':') as [SortField | '', 'asc' | 'desc'];
  return key === '' ? chosen : sortPapers(chosen, key, direction);
}
