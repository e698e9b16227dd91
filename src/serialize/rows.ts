import * as z from 'zod';
import { ListingError } from '../model/listing-error.js';
import { type Paper, paperSchema } from '../model/paper.js';
import { describeIssue } from '../model/paper-issue.js';
import { isBytes } from '../parse/bytes.js';

/** Papers with whatever other fields they were written with. */
const rowsSchema = z.array(paperSchema.loose());

/**
 * Takes rows as papers, fields of their own included.
 *
 * @param rows What a format's reader found.
 * @param place Names a row, such as `line 3`.
 * @throws ListingError `invalid-papers`, for the first thing that is wrong.
 */
export function checkRows(rows: readonly unknown[], place: (index: number) => string): Paper[] {
  const checked = rowsSchema.safeParse(rows);
  if (checked.success) return checked.data as Paper[];
  const issue = checked.error.issues[0]!;
  const [index, ...path] = issue.path as [number, ...PropertyKey[]];
  const { expected, found } = describeIssue({ ...issue, path }, rows[index]);
  const where = path.length > 0 ? `${place(index)}, ${path.join('.')}` : place(index);
  throw new ListingError('invalid-papers', { expected: `${expected} in ${where}`, found });
}

/** @throws ListingError `wrong-type` where the input is no text. */
export function checkText(input: unknown, format: string): string {
  if (typeof input === 'string') return input.replace(/^\ufeff/, '');
  if (isBytes(input)) return new TextDecoder().decode(input);
  const found = input === null ? 'null' : typeof input;
  throw new ListingError('wrong-type', { expected: `${format}, as a string or bytes`, found });
}

/** @throws ListingError `invalid-papers` where the text is no JSON. */
export function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ListingError('invalid-papers', {
      expected: `JSON in ${place}`,
      found: (error as Error).message,
    });
  }
}
