import type { Edit } from '../../edit-text.js';
import { metaParts } from '../../lines/meta-parts.js';

/**
 * The edits that take out what a browser prints around the pages of a PDF, and what their text then has inside of
 * abstracts: footers that count the pages, `https://huggingface.co/papers 1/6`, and the same header next to each.
 */
export function withoutPrintedPages(text: string): Edit[] {
  // Needles as short as these are found many times faster than lines are.
  if (!(text.includes('1/') || text.includes('1 of ')) || !first.test(text)) return [];
  const footers = findFooters(text);
  const headers = [
    ...repeated(footers.map(({ start }) => lineAbove(text, start))),
    ...repeated(footers.map(({ end }) => lineBelow(text, end))),
  ];
  const lines = new Map([...footers, ...headers].map((line) => [line.start, line]));
  return [...lines.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end, text: '' }));
}

/** A line of a text, with its end, and its words. */
interface TextLine {
  words: string;
  start: number;
  end: number;
}

/**
 * The lines that are the same but for a number that counts all of them, `1/6` to `6/6` or `1 of 6` to `6 of 6`, and hold
 * the address of the page or the time of printing: titles may be counted too.
 */
function findFooters(text: string): TextLine[] {
  const rows = new Map<string, TextLine[]>();
  for (const { 0: line, 1: before = '', 2: number, 3: total, 4: after = '', index } of text.matchAll(
    footer,
  )) {
    const key = `${total}/${before.trim()}/${after.trim()}`;
    const row = rows.get(key) ?? [];
    if (Number(number) !== row.length + 1 || !stamp.test(before + after)) continue;
    row.push({ words: line.trim(), start: index, end: index + line.length });
    rows.set(key, row);
  }
  return [...rows].flatMap(([key, row]) =>
    row.length > 1 && row.length === Number.parseInt(key, 10) ? row : [],
  );
}
const stamp = /:\/\/|\d:\d\d/;
const first = /(?<!\S)1(?:\/| of )\d{1,4}(?!\S)/;
const footer = /^(.{0,600}[^\S\n])?(\d{1,4})(?:\/| of )(\d{1,4})([^\S\n].{0,600})?(?:\n|$)/gm;

/** The lines that are the same on one side of all footers, or all but one: the first sheet or the last may lack it. */
function repeated(lines: readonly TextLine[]): TextLine[] {
  const seen = new Map<string, number>();
  for (const { words } of lines) seen.set(words, (seen.get(words) ?? 0) + 1);
  const fewest = Math.max(2, lines.length - 1);
  return lines.filter(({ words }) => words !== '' && seen.get(words)! >= fewest && metaParts(words) === null);
}

/** The nearest line above a place, or below it, that is not blank; one without words where there is none. */
function lineAbove(text: string, place: number): TextLine {
  let end = place;
  let start = end;
  do {
    end = start;
    start = end < 2 ? 0 : text.lastIndexOf('\n', end - 2) + 1;
  } while (start > 0 && text.slice(start, end).trim() === '');
  return { words: text.slice(start, end).trim(), start, end };
}

function lineBelow(text: string, place: number): TextLine {
  let start = place;
  let end = start;
  do {
    start = end;
    const newline = text.indexOf('\n', start);
    end = newline < 0 ? text.length : newline + 1;
  } while (end < text.length && text.slice(start, end).trim() === '');
  return { words: text.slice(start, end).trim(), start, end };
}
