import { groupPapers, type Paper } from '../../src/query.js';
import { element, make } from './element.js';

/** Charts of the papers by month and by upvotes. */
export function showCharts(papers: readonly Paper[]): void {
  const months = [...groupPapers(papers, 'month')].map(
    ([month, held]) => [month ?? 'unknown', held.length] as const,
  );
  draw('chart-months', 'Papers by month of publication', months);
  draw('chart-upvotes', 'Papers by upvotes', byUpvotes(papers));
}

const bounds = [0, 1, 3, 10, 30, 100, 300];

function byUpvotes(papers: readonly Paper[]): (readonly [string, number])[] {
  const known = papers.flatMap(({ upvotes }) => upvotes ?? []);
  const bars = bounds.map((from, at) => {
    const to = (bounds[at + 1] ?? Number.POSITIVE_INFINITY) - 1;
    const label =
      to === from ? String(from) : to === Number.POSITIVE_INFINITY ? `${from} and more` : `${from} to ${to}`;
    return [label, known.filter((upvotes) => upvotes >= from && upvotes <= to).length] as const;
  });
  const last = bars.findLastIndex(([, count]) => count > 0);
  const unknown = papers.length - known.length;
  return [...bars.slice(0, last + 1), ...(unknown > 0 ? [['unknown', unknown] as const] : [])];
}

/** A list of labels and counts, with bars between: readable without them. */
function draw(id: string, caption: string, bars: readonly (readonly [string, number])[]): void {
  const most = Math.max(...bars.map(([, count]) => count));
  const list = make('dl', 'bars');
  for (const [label, count] of bars) {
    const line = make('dd', 'bar-line');
    line.ariaHidden = 'true';
    line.style.width = `${(100 * count) / most}%`;
    if (count === 0) line.style.visibility = 'hidden';
    list.append(make('dt', '', label), line, make('dd', '', String(count)));
  }
  const title = make('figcaption', '', caption);
  element(id).replaceChildren(title, bars.length > 0 ? list : make('p', 'unknown', 'No papers.'));
}
