import { versionedId } from '../../../model/arxiv-id.js';
import { type Token, toToken } from '../../entries/token.js';
import { type Line, scanLines } from '../../lines/tokenize.js';
import type { Source } from '../../source/source.js';

const bareUrl = /^https?:\/\/\S+$/;
const siteLine = /^[ \t\u00a0]*https?:\/\/(?:www\.)?huggingface\.co\/\S*[ \t\u00a0\r]*$/gm;
const paperLine = new RegExp(`/papers/${versionedId}[ \\t\\u00a0\\r]*$`);
/** A page of another format has no more lines than this that are one URL of the site. */
const fewLines = 4;

/** A page each of whose links became a line of its own: menu and curator, and every entry's paper twice or more. */
export function looksLikeNotebook(text: string): boolean {
  if (!linksSite(text)) return false;
  const lines = text.match(siteLine) ?? [];
  if (lines.length > fewLines) return true;
  const papers = lines.filter((line) => paperLine.test(line)).map((line) => line.trim());
  return papers.length > 0 && papers.length >= new Set(papers).size * 2;
}

/** A short needle: longer words are searched for by a slower method. */
function linksSite(text: string): boolean {
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    if (site.test(text.slice(at + 3, at + 22))) return true;
  }
  return false;
}
const site = /^(?:www\.)?huggingface\.co\//;

/** Cuts such a page into pieces: a line, and the URL in the line after it. */
export function notebookPieces(source: Source): Token[] {
  const lines = scanLines(source);
  const pieces: Token[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (bareUrl.test(line.text)) {
      linkBefore(lines, at, pieces);
      continue;
    }
    if (line.text === '[') continue;
    const [, label, url] = /^\[?(.{1,80}?)\]\((https?:\/\/[^\s)]+)\)$/.exec(line.text) ?? [];
    const last = pieces.at(-1);
    if (label && url) pieces.push(toToken({ ...line, text: label.trim() }, { url }));
    else if (
      last &&
      !line.afterBlank &&
      last.url === undefined &&
      last.text.length > 60 &&
      line.text.length > 20
    ) {
      last.text += ` ${line.text}`;
      last.end = line.end;
    } else
      pieces.push(toToken({ text: line.text.replace(/^#{1,6}\s+/, ''), start: line.start, end: line.end }));
  }
  return pieces;
}

/** A URL belongs to the text above it; paragraphs of one abstract share it. A second URL is that of an image, which has no text. */
function linkBefore(lines: readonly Line[], at: number, pieces: Token[]): void {
  const last = pieces.at(-1);
  if (last && last.url === undefined && lines[at - 1]!.end === last.end) last.url = lines[at]!.text;
}
