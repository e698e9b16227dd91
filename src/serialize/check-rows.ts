import { nearestName } from '../model/check-argument.js';
import { counted, describeValue, quote } from '../model/describe-value.js';
import { ListingError } from '../model/listing-error.js';
import { type ListingMessage, toVFileMessage } from '../model/messages.js';
import { type Paper, paperSchema } from '../model/paper.js';
import { describeIssue } from '../model/paper-issue.js';
import { encodingOf, toBytes } from '../parse/source/bytes.js';

/** How a file of papers is read back. */
export interface ReadOptions {
  /** Called with a note for each field of the file that is not one of `Paper` and is left out. */
  onMessage?: ((message: ListingMessage) => void) | undefined;
}

/**
 * Takes rows as papers. Fields that `Paper` does not have are left out, with a note each.
 *
 * @param rows What a format's reader found.
 * @param place Names a row, such as `row 3`.
 * @throws ListingError `invalid-papers`, for the first thing that is wrong.
 */
export function checkRows(
  rows: readonly unknown[],
  { onMessage }: ReadOptions,
  place = (index: number) => `row ${index + 1}`,
): Paper[] {
  const papers = rows.map((row, index) => {
    const checked = paperSchema.safeParse(row);
    if (checked.success) return checked.data;
    const { path, expected, found } = describeIssue(checked.error.issues[0]!, row);
    const what = path.length > 0 ? `\`${path.join('.')}\` of ${place(index)}` : place(index);
    throw new ListingError('invalid-papers', { expected: `${what} to be ${expected}`, found });
  });
  if (onMessage) reportUnknownFields(rows as object[], onMessage);
  return papers;
}

/** More names than this are counted: rows may have a key of their own each. */
const mostNames = 100;

function reportUnknownFields(rows: readonly object[], onMessage: (message: ListingMessage) => void): void {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const name of Object.keys(row)) {
      if (!Object.hasOwn(paperSchema.shape, name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const note = (reason: string, found: string) =>
    onMessage(
      toVFileMessage({ rule: 'unknown-field', reason, expected: 'a field of Paper', found, info: true }),
    );
  for (const [name, count] of [...counts].slice(0, mostNames)) {
    const nearest = nearestName(name, Object.keys(paperSchema.shape));
    const hint = nearest ? ` (did you mean “${nearest}”?)` : '';
    note(`Unknown field ${quote(name)} in ${counted(count, 'row')}${hint}`, name);
  }
  if (counts.size > mostNames) {
    const more = counted(counts.size - mostNames, 'more unknown field');
    note(more, more);
  }
}

/** @throws ListingError if the input is not text, or is bytes in another encoding. */
export function decodeText(input: unknown, expected: string): string {
  if (typeof input === 'string') return input.replace(/^\ufeff/, '');
  const bytes = toBytes(input);
  if (!bytes) {
    const found = describeValue(input);
    throw new ListingError('wrong-type', { expected: `${expected}, as a string or bytes`, found });
  }
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    const found = `${counted(bytes.length, 'byte')} that are not UTF-8, or too many for a string`;
    throw new ListingError('invalid-papers', { expected: 'text in UTF-8', found });
  }
}

/** @throws ListingError `invalid-papers` if the text is not JSON. */
export function parseJson(text: string, expected: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const found = `a syntax error: ${(error as Error).message}`;
    throw new ListingError('invalid-papers', { expected, found });
  }
}
