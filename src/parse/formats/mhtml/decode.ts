import type { Span } from '../../entries/entry.js';
import { lastAtMost } from '../../source/last-at-most.js';

/** The HTML of a page that a browser saved as a single file, and where in the file it stands. */
interface MhtmlPage {
  html: string;
  /** Where in the file the line of a character of `html` begins. */
  offsetOf: (offset: number) => number;
}

/** Whether a text is a MIME message with parts, such as Chrome's "Webpage, Single File". */
export function isMhtml(text: string): boolean {
  const head = text.slice(0, 4096);
  return (
    /^(?:From|MIME-Version|Content-Type|Subject|Snapshot-Content-Location):/im.test(head.slice(0, 200)) &&
    /boundary=/i.test(head)
  );
}

/** The text between the parts of a message. */
function boundaryOf(text: string): string | undefined {
  const [, quoted, bare] =
    /boundary=(?:"([^"\r\n]{1,100})"|([^\s;"]{1,100}))/i.exec(text.slice(0, 4096)) ?? [];
  return quoted ?? bare;
}

/** Where a message ends: below the last of its parts. */
export function endOfMhtml(text: string): number {
  const last = `--${boundaryOf(text)}--`;
  const at = text.indexOf(last);
  return at < 0 ? text.length : at + last.length;
}

/** Decodes the first HTML part of a MIME message; null where it has none. */
export function decodeMhtml(text: string): MhtmlPage | null {
  const boundary = boundaryOf(text);
  if (boundary === undefined) return null;
  const mark = `--${boundary}`;
  for (let at = text.indexOf(mark); at >= 0; ) {
    const next = text.indexOf(mark, at + mark.length);
    const end = next < 0 ? text.length : next;
    const page = decodePart(text, at + mark.length, end);
    if (page) return page;
    at = next;
  }
  return null;
}

function decodePart(text: string, from: number, to: number): MhtmlPage | null {
  const gap = /\r?\n\r?\n/g;
  gap.lastIndex = from;
  const match = gap.exec(text);
  if (!match || match.index > to) return null;
  const headers = text.slice(from, match.index);
  if (!/^content-type:\s*text\/html/im.test(headers)) return null;
  const start = gap.lastIndex;
  const part = { text: text.slice(start, to), start, end: to };
  const [, encoding = ''] = /^content-transfer-encoding:\s*(\S+)/im.exec(headers) ?? [];
  const [, charset = 'utf-8'] = /charset="?([\w-]+)/i.exec(headers) ?? [];
  if (/^quoted-printable$/i.test(encoding)) return fromQuotedPrintable(part, charset);
  if (/^base64$/i.test(encoding)) {
    const html = decode(fromBase64(part.text), charset);
    return { html, offsetOf: () => start };
  }
  return { html: part.text, offsetOf: (offset) => start + offset };
}

/** Soft line ends (`=` at the end of a line) are removed, `=3D` becomes `=`, bytes become characters. */
function fromQuotedPrintable(part: Span, charset: string): MhtmlPage {
  const bytes: number[] = [];
  const pieces: string[] = [];
  // Where in the decoded text, and in the file, each line begins.
  const decoded: number[] = [];
  const encoded: number[] = [];
  let length = 0;
  const flush = () => {
    if (bytes.length === 0) return;
    const piece = decode(Uint8Array.from(bytes), charset);
    pieces.push(piece);
    length += piece.length;
    bytes.length = 0;
  };
  for (let at = 0; at < part.text.length; ) {
    // A character may be split by a soft line end: lines are decoded together, and are counted where one is whole.
    if (bytes.length === 0 || (bytes.at(-1)! < 0x80 && bytes.length > 256)) {
      flush();
      decoded.push(length);
      encoded.push(part.start + at);
    }
    const code = part.text.codePointAt(at)!;
    escaped.lastIndex = at;
    const found = code === equalsSign ? escaped.exec(part.text) : null;
    if (found?.[1] !== undefined) bytes.push(Number.parseInt(found[1], 16));
    else if (!found && code < 0x80) bytes.push(code);
    else if (!found)
      for (const byte of new TextEncoder().encode(String.fromCodePoint(code))) bytes.push(byte);
    at += found ? found[0].length : code > 0xffff ? 2 : 1;
  }
  flush();
  return {
    html: pieces.join(''),
    offsetOf: (offset) => encoded[lastAtMost(decoded, offset)] ?? part.start,
  };
}

const equalsSign = 61;
/** A byte, or a soft line end. */
const escaped = /=(?:([\dA-Fa-f]{2})|[ \t]*\r?\n)/y;

function fromBase64(text: string): Uint8Array {
  const plain = text.replace(/[^A-Za-z\d+/]/g, '');
  const binary = atob(plain.slice(0, plain.length - (plain.length % 4 === 1 ? 1 : 0)));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
