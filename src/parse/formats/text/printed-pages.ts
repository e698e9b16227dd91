import type { Edit } from '../../edit-text.js';

/**
 * The edits that take out what a browser prints around the pages of a PDF, and what their text then has inside of
 * abstracts: footers that count the pages, `https://huggingface.co/papers 1/6`, and the same header next to each.
 */
export function withoutPrintedPages(text: string): Edit[] {
  // Needles as short as these are found many times faster than lines are.
  if (!(text.includes('1/') || text.includes('1 of ')) || !first.test(text)) return [];
  const lines = [...text.matchAll(/^.*\S.*(?:\n|$)/gm)].map(({ 0: line, index }) => ({
    text: line.trim(),
    start: index,
    end: index + line.length,
  }));
  const footers = findFooters(lines.map((line) => line.text));
  const beside = footers.flatMap((at) => [at - 1, at + 1]).filter((at) => lines[at] !== undefined);
  const seen = new Map<string, number>();
  for (const at of beside) seen.set(lines[at]!.text, (seen.get(lines[at]!.text) ?? 0) + 1);
  const headers = beside.filter((at) => seen.get(lines[at]!.text)! > 1);
  return [...new Set([...footers, ...headers])]
    .sort((a, b) => a - b)
    .map((at) => ({ start: lines[at]!.start, end: lines[at]!.end, text: '' }));
}

/** Which lines are the same but for a number that counts all of them: `1/6` to `6/6`, or `1 of 6` to `6 of 6`. */
function findFooters(lines: readonly string[]): number[] {
  const rows = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (line.length > longestFooter) return;
    const [, before = '', number, total, after = ''] = footer.exec(line) ?? [];
    if (number === undefined) return;
    const key = `${total}/${before}/${after}`;
    const row = rows.get(key) ?? [];
    if (Number(number) !== row.length + 1) return;
    row.push(at);
    rows.set(key, row);
  });
  return [...rows].flatMap(([key, row]) =>
    row.length > 1 && row.length === Number.parseInt(key, 10) ? row : [],
  );
}
const footer = /^(.*\s)?(\d{1,4})(?:\/| of )(\d{1,4})(\s.*)?$/;
const first = /(?<!\S)1(?:\/| of )\d{1,4}(?!\S)/;
const longestFooter = 600;
