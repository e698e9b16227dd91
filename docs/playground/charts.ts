import { groupPapers, type Paper } from '../../src/query.js';
import { element, make } from './element.js';

/** Charts of the papers by date and by upvotes. */
export function showCharts(papers: readonly Paper[]): void {
  const months = byPeriod(papers, 'month');
  const [unit, bars] =
    months.length <= mostMonths
      ? (['month', months] as const)
      : (['year', byPeriod(papers, 'year')] as const);
  draw('chart-dates', `Papers by ${unit} of publication`, bars);
  draw('chart-upvotes', 'Papers by upvotes', byUpvotes(papers));
}

/** More bars than that are hard to read: years take their place. */
const mostMonths = 40;

/** The periods from the oldest paper to the newest, those without papers too. */
function byPeriod(papers: readonly Paper[], unit: 'month' | 'year'): (readonly [string, number])[] {
  const groups = groupPapers(papers, unit);
  const names = [...groups.keys()].filter((name) => name !== null);
  const bars: (readonly [string, number])[] = [];
  for (let name = names[0]; name && name <= names.at(-1)!; name = nextPeriod(name))
    bars.push([name, groups.get(name)?.length ?? 0]);
  const unknown = groups.get(null);
  return unknown ? [...bars, ['unknown', unknown.length]] : bars;
}

/** `2024-12` is followed by `2025-01`, and `2024` by `2025`. */
function nextPeriod(name: string): string {
  const [year, month] = name.split('-').map(Number) as [number, number?];
  if (month === undefined) return String(year + 1);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
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
