import { editText } from '../../repair/edit-text.js';
import { decodeBytes, quotedPrintableEdits } from '../../repair/quoted-printable.js';

/** The HTML of a page that a browser saved as a single file, and where in the file it stands. */
export interface MhtmlPage {
  html: string;
  /** Where in the file a character of `html` stands. */
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

/** Decodes the HTML parts of a MIME message: a page may have frames. */
export function decodeMhtml(text: string): MhtmlPage[] {
  const boundary = boundaryOf(text);
  if (boundary === undefined) return [];
  const mark = `--${boundary}`;
  const pages: MhtmlPage[] = [];
  for (let at = text.indexOf(mark); at >= 0; ) {
    const next = text.indexOf(mark, at + mark.length);
    const page = decodePart(text, at + mark.length, next < 0 ? text.length : next);
    if (page) pages.push(page);
    at = next;
  }
  return pages;
}

function decodePart(text: string, from: number, to: number): MhtmlPage | null {
  const gap = /\r?\n\r?\n/g;
  gap.lastIndex = from;
  const match = gap.exec(text);
  if (!match || match.index > to) return null;
  const headers = text.slice(from, match.index);
  if (!/^content-type:\s*text\/html/im.test(headers)) return null;
  const start = gap.lastIndex;
  const part = text.slice(start, to);
  const [, encoding = ''] = /^content-transfer-encoding:\s*(\S+)/im.exec(headers) ?? [];
  const [, charset = 'utf-8'] = /charset="?([\w-]+)/i.exec(headers) ?? [];
  if (/^quoted-printable$/i.test(encoding)) {
    const decoded = editText(part, quotedPrintableEdits(part, charset));
    return { html: decoded.text, offsetOf: (at) => start + decoded.offsetOf(at) };
  }
  if (/^base64$/i.test(encoding)) {
    const html = decodeBytes(fromBase64(part), charset);
    return { html, offsetOf: () => start };
  }
  return { html: part, offsetOf: (offset) => start + offset };
}

function fromBase64(text: string): Uint8Array {
  const plain = text.replace(/[^A-Za-z\d+/]/g, '');
  const binary = atob(plain.slice(0, plain.length - (plain.length % 4 === 1 ? 1 : 0)));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
