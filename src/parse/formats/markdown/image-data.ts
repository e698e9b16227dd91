import type { Edit } from '../../repair/edit-text.js';

/** The edits that take out drawings which stand in the text as data: a line with three of them looks like an abstract. */
export function withoutImageData(text: string): Edit[] {
  if (!text.includes('](data:image')) return [];
  return [...text.matchAll(/\]\((data:image\/[^()\s]+)/g)].map(({ index, 0: { length } }) => ({
    start: index + 2,
    end: index + length,
    text: '',
  }));
}
