import type { Paper } from '../../src/index.js';
import { absoluteUrl } from '../../src/serialize/web.js';
import { editor, type Part } from './editor.js';
import { element, make } from './element.js';

interface Column {
  field: keyof Paper;
  label: string;
  className: string;
  /** The orders that its head goes through, as in the choice `Sort by`. */
  orders?: readonly string[];
  fill: (cell: HTMLElement, paper: Paper) => void;
}

const columns: Column[] = [
  { field: 'title', label: 'Title', className: 'title', orders: ['title:asc'], fill: fillTitle },
  {
    field: 'date',
    label: 'Date',
    className: 'date',
    orders: ['date:desc', 'date:asc'],
    fill: value(({ date }) => date),
  },
  {
    field: 'authorCount',
    label: 'Authors',
    className: 'number',
    orders: ['authorCount:desc'],
    fill: value(({ authorCount }) => authorCount),
  },
  {
    field: 'upvotes',
    label: 'Upvotes',
    className: 'number',
    orders: ['upvotes:desc'],
    fill: value(({ upvotes }) => upvotes),
  },
  {
    field: 'comments',
    label: 'Comments',
    className: 'number',
    orders: ['comments:desc'],
    fill: value(({ comments }) => comments),
  },
  {
    field: 'organization',
    label: 'Organization',
    className: '',
    fill: value(({ organization }) => organization?.fullname),
  },
  { field: 'repoLinks', label: 'Code', className: 'links', fill: fillLinks },
];

/** Shows papers as a grid: arrow keys move in it, and the value under pointer or focus is marked in the text. */
export function showTable(papers: readonly Paper[]): void {
  const shown = columns.filter(
    ({ field }) =>
      !['comments', 'organization'].includes(field) ||
      papers.some((paper) => (paper[field] ?? null) !== null),
  );
  const row = make('tr');
  row.append(...shown.map(headCell));
  // A head that was pressed keeps the focus.
  const at = [...heads.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
  heads.replaceChildren(row);
  heads.querySelectorAll('button')[at]?.focus();
  grid.replaceChildren(
    ...papers.map((paper, at) => {
      const row = make('tr');
      row.append(...shown.map((column, place) => cell(column, paper, at === 0 && place === 0)));
      return row;
    }),
  );
}

const heads = element('view-table').querySelector('thead')!;
const grid = element('view-table').querySelector('tbody')!;

function headCell({ label, className, orders }: Column): HTMLElement {
  const made = make('th', className === 'number' ? 'number' : '', orders ? '' : label);
  made.scope = 'col';
  if (!orders) return made;
  const sort = element<HTMLSelectElement>('sort');
  const at = orders.indexOf(sort.value);
  if (at >= 0) made.ariaSort = orders[at]!.endsWith(':asc') ? 'ascending' : 'descending';
  const button = make('button', 'sort', label);
  button.type = 'button';
  button.addEventListener('click', () => {
    sort.value = orders[at + 1] ?? '';
    sort.dispatchEvent(new Event('input', { bubbles: true }));
  });
  made.append(button);
  return made;
}

function cell({ field, label, className, fill }: Column, paper: Paper, isFirst: boolean): HTMLElement {
  const made = make('td', className);
  made.dataset.label = label;
  made.dataset.field = field;
  made.tabIndex = isFirst ? 0 : -1;
  fill(made, paper);
  const show = () => editor.show(placeOf(field, paper));
  made.addEventListener('pointerenter', show);
  made.addEventListener('focus', show);
  made.addEventListener('pointerleave', () => editor.show(null));
  made.addEventListener('blur', () => editor.show(null));
  return made;
}

/** Where a field stood; a repository stands in its title or abstract. */
function placeOf(field: keyof Paper, { positions, repoLinks }: Paper): Part | null {
  const position = positions?.[field];
  if (position) return { start: position.start.offset, end: position.end.offset };
  const [url] = repoLinks;
  const start =
    field === 'repoLinks' && url ? editor.text().indexOf(url, positions?.title?.start.offset) : -1;
  return start < 0 ? null : { start, end: start + url!.length };
}

function value(read: (paper: Paper) => string | number | null | undefined): Column['fill'] {
  return (cell, paper) => {
    const text = read(paper) ?? null;
    cell.textContent = text === null ? '–' : String(text);
    if (text !== null) return;
    cell.classList.add('unknown');
    cell.title = 'The listing does not say';
  };
}

function fillTitle(cell: HTMLElement, { title, abstract, url }: Paper): void {
  cell.append(url ? link(url, title) : title);
  if (abstract !== '') cell.append(make('p', 'title-abstract', abstract));
}

function fillLinks(cell: HTMLElement, { repoLinks }: Paper): void {
  cell.append(...repoLinks.map((url) => link(url, url.replace(/^https?:\/\/(?:www\.)?/, ''))));
}

function link(url: string, text: string): HTMLElement {
  const made = make('a', '', text);
  made.href = absoluteUrl(url);
  made.rel = 'noreferrer';
  made.target = '_blank';
  return made;
}

grid.addEventListener('keydown', (event) => {
  const from = (event.target as HTMLElement).closest('td');
  if (!from) return;
  const row = from.parentElement as HTMLTableRowElement;
  const rows = [...grid.rows];
  const at = { row: rows.indexOf(row), cell: from.cellIndex };
  const last = row.cells.length - 1;
  const moves: Record<string, { row: number; cell: number }> = {
    ArrowUp: { ...at, row: at.row - 1 },
    ArrowDown: { ...at, row: at.row + 1 },
    ArrowLeft: { ...at, cell: at.cell - 1 },
    ArrowRight: { ...at, cell: at.cell + 1 },
    Home: { ...at, cell: 0 },
    End: { ...at, cell: last },
    PageUp: { ...at, row: Math.max(0, at.row - 10) },
    PageDown: { ...at, row: Math.min(rows.length - 1, at.row + 10) },
  };
  const move = moves[event.key];
  const to = move && rows[move.row]?.cells[move.cell];
  if (!to) return;
  event.preventDefault();
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
});
