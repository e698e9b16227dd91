import type { Span } from '../entry.js';

/**
 * A piece of a page that kept its links: a heading, a link, or a text between them. All readers of such formats
 * (Markdown, numbered links, bare URLs, HTML) make pieces, and `readPieces` alone knows what they mean.
 */
export interface Piece extends Span {
  /** 1 to 6 for a heading, 0 for anything else. */
  level: number;
  /** Where it links to, absolute; absent where it is no link or its target is not in the input. */
  url?: string;
  /** Whether it goes on in the line of the piece before. */
  inline: boolean;
  /** What an image inside of it is called: an avatar carries the name of its owner. */
  image?: string;
  /** Whether it was opened and not closed before the input's end. */
  cut?: boolean;
  used: boolean;
}

export function piece(span: Span, more: Partial<Piece> = {}): Piece {
  return { text: span.text, start: span.start, end: span.end, level: 0, inline: false, used: false, ...more };
}

/** Makes a URL of the site absolute. */
export function absolute(url: string): string {
  return url.startsWith('/') && !url.startsWith('//') ? `https://huggingface.co${url}` : url;
}
