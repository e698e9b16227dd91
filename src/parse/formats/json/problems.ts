import { counted, quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import type { FoundRow } from '../../rows/find-tables.js';
import { mostProblems, type Problem } from '../../rows/json/tolerant-json.js';
import type { Path } from '../../rows/row.js';
import type { Source } from '../../source/source.js';

/** `a trailing comma, line 3` */
export function problemText({ kind, what, start }: Problem, source: Source): string {
  const where = `line ${source.point(source.origin.offset + start).line}`;
  return kind === 'duplicate' ? `the key ${quote(what)} appears twice, ${where}` : `${what}, ${where}`;
}

/**
 * Says what is wrong with a JSON text, and in which row.
 *
 * @param prefix The way from the text's values to the one that holds the rows.
 * @param isLost Whether a row was left out.
 */
export function problemMessages(
  problems: readonly Problem[],
  rows: readonly FoundRow[],
  prefix: Path,
  isLost: (row: FoundRow) => boolean,
  source: Source,
): Message[] {
  if (problems.length === 0) return [];
  const numbers = new Map(rows.map(({ path }, at) => [JSON.stringify([...prefix, ...path]), at + 1]));
  /** For each row, why it is left out: its first problem, or a part of it that was not printed. */
  const reasons = new Map<number, Problem>();
  for (const problem of problems) {
    const row = rowAt(problem.path, numbers);
    if (row !== undefined && (problem.isReason || !reasons.has(row))) reasons.set(row, problem);
  }
  const messages = problems.flatMap((problem): Message[] => {
    const row = rowAt(problem.path, numbers);
    const isGone = row !== undefined && isLost(rows[row - 1]!);
    // One message for each row that is lost.
    if (isGone && reasons.get(row) !== problem) return [];
    const text = problemText(problem, source);
    const about = row === undefined ? '' : `Row ${row}: `;
    const rest = isGone ? '; the row is left out' : '';
    const { start, end } = problem;
    const place = { start, end, ...(row !== undefined && { row }) };
    if (problem.kind === 'duplicate') {
      const reason = `${about}${text}; its last value was read`;
      return [{ rule: 'duplicate-key', reason, expected: 'each key once', found: problem.what, ...place }];
    }
    const isCut = problem.kind === 'cut';
    const what = isCut ? 'the input is cut off' : 'not valid JSON';
    return [
      {
        rule: isCut ? 'truncated' : 'invalid-syntax',
        reason: `${about}${about ? what : `${what[0]!.toUpperCase()}${what.slice(1)}`}: ${text}${rest}`,
        expected: isCut ? 'the end of the document' : 'valid JSON',
        found: problem.what,
        ...place,
      },
    ];
  });
  return problems.length < mostProblems ? messages : [...messages, moreMessage(messages)];
}

function moreMessage(messages: readonly Message[]): Message {
  const { start, end } = messages.at(-1)!;
  const reason = `Not valid JSON in more places: only the first ${counted(messages.length, 'place')} are reported`;
  return { rule: 'invalid-syntax', reason, expected: 'valid JSON', found: 'more', start, end };
}

/** The number of the row that a path leads into. */
function rowAt(path: Path, numbers: ReadonlyMap<string, number>): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const number = numbers.get(JSON.stringify(path.slice(0, length)));
    if (number !== undefined) return number;
  }
  return undefined;
}
