import { whatRowsHave } from '../../../model/key-names.js';
import { ListingError } from '../../../model/listing-error.js';
import type { Message } from '../../../model/messages.js';
import type { ReadResult } from '../../entries/entry.js';
import type { Settings } from '../../options.js';
import { findRows } from '../../rows/find-rows.js';
import type { FoundRow } from '../../rows/find-tables.js';
import { RowsReader, readRows } from '../../rows/read-rows.js';
import type { Range } from '../../rows/row.js';
import type { Source } from '../../source/source.js';
import { parseYaml, type YamlProblem } from './parse.js';

/**
 * Reads YAML 1.2: rows as JSON has them, in one document or several.
 *
 * @throws ListingError `not-a-listing` where it holds no rows, `input-limit` where it is nested too deeply.
 */
export function readYaml(source: Source, settings: Settings): ReadResult | null {
  const { value, errors, locate } = parseYaml(source.text);
  const reader = new RowsReader(settings);
  const found = findRows(value, reader.resolver);
  // One mapping with a title may be about anything.
  const [only] = found.rows;
  if (only?.path.length === 0 && !reader.resolver.inspect(only.value).isPaper) found.rows.length = 0;
  const spans = errors.length > 0 ? found.rows.map((row) => locate(row.path)) : [];
  const lost = new Set<FoundRow>();
  const messages = errors.slice(0, 1000).map((error) => {
    const row = rowAt(error.pos[0], spans);
    if (row >= 0 && !isReadable(error)) lost.add(found.rows[row]!);
    return toMessage(error, row, source);
  });
  const result = readRows(found, 'yaml', reader, locate, (row) => lost.has(row));
  if (!result) {
    throw new ListingError('not-a-listing', {
      expected: `rows with ${whatRowsHave}`,
      found: messages[0] ? `YAML that is not valid: ${messages[0].found}` : 'YAML without such rows',
    });
  }
  reader.checkAny(messages[0]?.reason);
  return { ...result, messages: [...messages, ...result.messages] };
}

/** The row in which an offset lies; -1 where none does. */
function rowAt(offset: number, spans: readonly Range[]): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = spans[middle]!;
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return middle;
  }
  // An error at the end of a row stands after its last value.
  return high >= 0 && offset >= spans[high]!.end ? high : -1;
}

/** Whether it leaves no doubt about the other values of its row. */
const isReadable = ({ code }: YamlProblem) => code === 'DUPLICATE_KEY' || code === 'COMMENT';

function toMessage(error: YamlProblem, row: number, source: Source): Message {
  const start = Math.min(error.pos[0], source.text.length);
  const end = Math.max(start, Math.min(error.pos[1], source.text.length));
  const what = error.message;
  const about = row < 0 ? '' : `Row ${row + 1}: `;
  const line = `, line ${source.point(start).line}`;
  const rest = row < 0 ? '' : '; the row is left out';
  const kinds = {
    DUPLICATE_KEY: {
      rule: 'duplicate-key',
      reason: `a key appears twice; its last value was read${line}`,
      expected: 'each key once',
    },
    COMMENT: {
      rule: 'ambiguous-value',
      reason: `${what}${line}`,
      expected: 'quotation marks around the text',
    },
  } as const;
  const invalid = {
    rule: 'invalid-syntax',
    reason: `not valid YAML: ${what}${line}${rest}`,
    expected: 'valid YAML',
  } as const;
  const { rule, reason, expected } = isReadable(error) ? kinds[error.code as keyof typeof kinds] : invalid;
  return {
    rule,
    reason: `${about}${reason}`,
    expected,
    found: what,
    start,
    end,
    ...(row >= 0 && { row: row + 1 }),
  };
}
