import type { PrintedDate } from '../fields/date.js';
import type { Span } from './entry.js';

/**
 * What a token is by its own characters and, in formats that keep links, by its link. It is a hint for plain words and
 * numbers, whose meaning their position decides, and certain for labels and links.
 */
export type TokenKind =
  /** Words: a title, a paragraph, the name of an organization or of a user. */
  | 'prose'
  /** `12`, `1.2k`, `-`. */
  | 'count'
  /** `5 authors`. */
  | 'authors'
  /** The dot between authors and date. */
  | 'separator'
  /** `Jul 3, 2024`, with a count after it where there is one. */
  | 'date'
  /** `Submitted by`, and the user where it is on the same line. */
  | 'submittedBy'
  /** `Upvote`. */
  | 'upvoteLabel'
  /** `GitHub`. */
  | 'githubLabel'
  /** `arXiv Page`, `Project Page`. */
  | 'pageLink'
  /** A heading that is a title, or a link to a paper in such a heading. */
  | 'title'
  /** A paragraph that links to a paper. */
  | 'paperLink'
  /** A count that links to the login page, or is labeled. */
  | 'upvotes'
  /** A count that links to a discussion. */
  | 'comments'
  /** A count of GitHub stars. */
  | 'stars'
  /** A link to an organization. */
  | 'organization'
  /** What a tool prints for an image or a checkbox. */
  | 'artifact'
  /** A tool's mark where it cut the text off. */
  | 'truncation';

/** A line of the input, a part of a line, or a piece of Markdown or HTML: the smallest thing that can fill a slot. */
export interface Token extends Span {
  kind: TokenKind;
  /** Whether a blank line, or the start of the text, stands before it. */
  afterBlank: boolean;
  /** How many white space characters stand before it on its line; 0 in formats that keep links. */
  indent: number;
  /** What a token of the kind `date` holds. */
  dated?: Dated | undefined;
  /** The user of `Submitted by`, the count of a labeled count, the name of an organization: what the kind is about. */
  value?: string | undefined;
  /** The arXiv id that its link names. */
  id?: string | undefined;
  /** Where it links to, absolute. */
  url?: string | undefined;
  /** 1 to 6 for a heading, else 0. */
  level: number;
  /** Whether it stands on the line of the token before it. */
  inline: boolean;
  /** Whether it was opened and not closed before the end of the input. */
  cut: boolean;
  /** On how many lines of Markdown its text stands, where that is known. */
  lines?: number;
  /**
   * What is uncertain about its text: a space where lines were joined, where a URL in it ends, whether it holds a line
   * twice, whether its lines are whole, whether a line above is missing, where it ends itself, whether each of its lines
   * belongs to it by its length, or by its words, whether words beside its link do.
   */
  doubt?: 'space' | 'url' | 'twice' | 'cut' | 'begin' | 'end' | 'wrap' | 'break' | 'beside';
  /** Whether it has its place: in a field of a paper, or in recognized boilerplate. */
  used: boolean;
}

/** A date, and the count after it, as printed. */
export interface Dated {
  date: string;
  count: string | undefined;
  /** The parts of the date, where they are read already. */
  printed: PrintedDate | undefined;
}

/** A token of plain words, a block of its own; `more` adds what else is known. */
export function toToken(span: Span, more: Partial<Token> = {}): Token {
  return {
    text: span.text,
    start: span.start,
    end: span.end,
    kind: 'prose',
    afterBlank: true,
    indent: 0,
    level: 0,
    inline: false,
    cut: false,
    used: false,
    ...more,
  };
}

/** Whether a token is `Submitted by` without a user: the line below it has the user then. */
export const isBareLabel = (token: Token | undefined): boolean =>
  token?.kind === 'submittedBy' && token.value === undefined;
