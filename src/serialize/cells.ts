import { type Paper, paperSchema } from '../model/paper.js';

/** The columns of a table of papers: the six fields that are always there, then those that any paper has. */
export function columnsOf(papers: readonly Paper[]): string[] {
  const present = new Set(papers.flatMap((paper) => Object.keys(paper)));
  const known = Object.keys(paperSchema.shape).filter((field) => always.has(field) || present.has(field));
  return [...known, ...[...present].filter((field) => !known.includes(field))];
}

/**
 * One value as the text of a cell. Text and counts stand as they are; lists and objects as JSON. In the six fields
 * that are always there an empty cell is null; in the others it means that the field is not there, and `null` is
 * null. A field that is not the library's own is JSON.
 */
export function toCell(field: string, value: unknown): string {
  if (value === undefined) return '';
  if (always.has(field)) {
    return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
  if (typeof value === 'string' && isPlain(field, value)) return value;
  return JSON.stringify(value);
}

/** The value of a cell; undefined where the field is not there. */
export function fromCell(field: string, cell: string): unknown {
  if (field === 'title' || field === 'abstract') return cell;
  if (cell === '') return always.has(field) ? null : undefined;
  if (field === 'date' || isPlain(field, cell)) return cell;
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

const always = new Set(['title', 'abstract', 'authorCount', 'date', 'upvotes', 'repoLinks']);
const texts = new Set(['id', 'url', 'submittedBy', 'projectPage', 'listedOn']);

/** Whether a text stands in its cell as it is: it is of a field of text, and not to be taken for null or JSON. */
function isPlain(field: string, text: string): boolean {
  return texts.has(field) && text !== 'null' && !text.startsWith('"');
}
