import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import { metaParts } from '../../lines/meta-parts.js';
import type { Edit } from '../../repair/edit-text.js';

/**
 * Takes out what a browser prints around the pages of a PDF, and what their text then has inside of abstracts: footers
 * that count the pages, `https://huggingface.co/papers 1/6`, the same lines next to each, and numbers above form feeds. A
 * line among them that may be a part of the page is reported.
 */
export function withoutPrintedPages(text: string): { edits: Edit[]; messages: Message[] } {
  // Needles as short as these are found many times faster than lines are.
  const mayCount = (text.includes('1/') || text.includes('1 of ')) && first.test(text);
  const found = (mayCount ? findCounted(text) : []).flatMap((counted) => {
    const all = [
      ...counted,
      ...repeatedBeside(text, counted, lineAbove),
      // A sheet begins where the text begins, or below the footer of the sheet before.
      ...repeatedBeside(text, [textBegin, ...counted.slice(0, -1)], lineBelow),
    ];
    return all.some(({ words }) => stamp.test(words)) ? [{ counted, all }] : [];
  });
  const numbers = pageNumbers(text);
  const lines = new Map([...numbers, ...found.flatMap(({ all }) => all)].map((line) => [line.start, line]));
  const messages = found.flatMap(({ counted, all }) =>
    all.filter((line) => !counted.includes(line) && !printed.test(line.words)).map(leftOut),
  );
  if (numbers.length < certainNumbers) messages.push(...numbers.map(leftOut));
  // Of some sheets among others, not all were copied.
  for (const line of loneStamps(text)) {
    if (lines.has(line.start)) continue;
    lines.set(line.start, line);
    messages.push(leftOut(line));
  }
  return {
    edits: [...lines.values()]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => ({ start, end, text: '' })),
    messages,
  };
}

/** The numbers of all sheets, each below a blank line and above a form feed: pdftotext prints one below each sheet. */
function pageNumbers(text: string): TextLine[] {
  // Most texts have no form feed, which is seen sooner.
  const sheets = text.includes('\f') ? text.split('\f') : [text];
  if (sheets.at(-1)!.trim() === '') sheets.pop();
  if (sheets.length < 2) return [];
  let start = 0;
  const lines = sheets.map((sheet) => {
    const words = sheet.trimEnd();
    const from = words.lastIndexOf('\n') + 1;
    const end = Math.min(words.length + 1, sheet.length);
    // The comments of the last entry stand right below its date.
    const isApart = /\n[^\S\n]*\n$/.test(words.slice(0, from));
    const line = { words: isApart ? words.slice(from).trim() : '', start: start + from, end: start + end };
    start += sheet.length + 1;
    return line;
  });
  return lines.every(({ words }, at) => words === `${at + 1}`) ? lines : [];
}
/** The last lines of two sheets may be counts. */
const certainNumbers = 3;

/** Lines that are an address of the site's lists and the number of a sheet, or a time and the title of the page. */
function loneStamps(text: string): TextLine[] {
  if (!text.includes('.co/pa') && !text.includes('- Hugg')) return [];
  return Array.from(text.matchAll(lone), ({ 0: line, index }) => ({
    words: wordsOf(line),
    start: index,
    end: index + line.length,
  }));
}
const lone =
  /^[^\S\n]*(?:(?:https?:\/\/)?huggingface\.co\/papers\S*[^\S\n]+\d{1,4}\/\d{1,4}|\d{1,4}[./]\d{1,2}[./]\d{1,4},?[^\S\n]\d{1,2}:\d\d(?:[^\S\n][AP]M)?[^\S\n]{1,100}\S.{0,100}- Hugging Face)[^\S\n]*(?:\n|$)/gm;

const leftOut = ({ words, start, end }: TextLine): Message =>
  messageAt(
    { text: words, start, end },
    'ambiguous-value',
    `${quote(words)} was left out as the header or footer of a printed page; it may be a part of an entry`,
    'the title of the page, its address, or the time of printing',
  );

/** A line of a text, with its end, and its words. */
interface TextLine {
  words: string;
  start: number;
  end: number;
}

const textBegin: TextLine = { words: '', start: 0, end: 0 };

/** The rows of lines that are the same except for a number that counts all of them: `1/6` to `6/6`, or `1 of 6` to `6 of 6`. */
function findCounted(text: string): TextLine[][] {
  const rows = new Map<string, TextLine[]>();
  for (const { 0: line, 1: before = '', 2: number, 3: total, 4: after = '', index } of text.matchAll(
    footer,
  )) {
    const key = `${total}/${wordsOf(before)}/${wordsOf(after)}`;
    const row = rows.get(key) ?? [];
    if (Number(number) !== row.length + 1) continue;
    row.push({ words: wordsOf(line), start: index, end: index + line.length });
    rows.set(key, row);
  }
  return [...rows].flatMap(([key, row]) =>
    row.length > 1 && row.length === Number.parseInt(key, 10) ? [row] : [],
  );
}
/** Titles may be counted, too: browsers print the address of the page, or the time. */
const stamp = /:\/\/|\d:\d\d/;
/** And the title of the page. */
const printed = /:\/\/|\d:\d\d|Hugging Face|\b(?:Daily|Trending) Papers\b/;
const first = /(?<!\S)1(?:\/| of )\d{1,4}(?!\S)/;
const footer = /^(.{0,600}[^\S\n])?(\d{1,4})(?:\/| of )(\d{1,4})([^\S\n].{0,600})?(?:\n|$)/gm;

/** The lines on one side of all counted ones that are the same there, the nearest first. */
function repeatedBeside(
  text: string,
  counted: readonly TextLine[],
  next: (text: string, line: TextLine) => TextLine,
): TextLine[] {
  const found: TextLine[] = [];
  let lines = counted;
  for (let step = 0; step < mostLines; step++) {
    lines = lines.map((line) => next(text, line));
    const same = repeated(lines);
    if (same.length === 0) break;
    found.push(...same);
  }
  return found;
}
/** Address, number, time and title may each have a line. */
const mostLines = 3;

/** The lines that are the same as all others, or all but one: the first sheet or the last may lack it. */
function repeated(lines: readonly TextLine[]): TextLine[] {
  const seen = new Map<string, number>();
  for (const { words } of lines) seen.set(words, (seen.get(words) ?? 0) + 1);
  const fewest = Math.max(2, lines.length - 1);
  return lines.filter(({ words }) => words !== '' && seen.get(words)! >= fewest && metaParts(words) === null);
}

/** The nearest line above a line, or below it, that is not blank; one without words where there is none. */
function lineAbove(text: string, line: TextLine): TextLine {
  let end = line.start;
  let start = end;
  do {
    end = start;
    start = end < 2 ? 0 : text.lastIndexOf('\n', end - 2) + 1;
  } while (start > 0 && text.slice(start, end).trim() === '');
  return { words: wordsOf(text.slice(start, end)), start, end };
}

function lineBelow(text: string, line: TextLine): TextLine {
  let start = line.end;
  let end = start;
  do {
    start = end;
    const newline = text.indexOf('\n', start);
    end = newline < 0 ? text.length : newline + 1;
  } while (end < text.length && text.slice(start, end).trim() === '');
  return { words: wordsOf(text.slice(start, end)), start, end };
}

/** Words of one line stand at different distances on each sheet. */
const wordsOf = (line: string) => line.trim().replace(/\s+/g, ' ');
