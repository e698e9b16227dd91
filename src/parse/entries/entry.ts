import type { InputFormat } from '../../model/input-format.js';
import type { ListingError } from '../../model/listing-error.js';
import type { Message } from '../../model/messages.js';
import type { Listing, Paper } from '../../model/paper.js';
import type { PrintedDate } from '../fields/date.js';

/** A raw string of the input: the text as it should come out, and where in the input it stood. */
export interface Span {
  text: string;
  /** Offset of its first character in the input, in UTF-16 code units. */
  start: number;
  /** Offset after its last character. */
  end: number;
}

/** What a reader found of one paper, not yet read: raw strings. Absent is what the format did not show. */
export interface Entry {
  title: Span;
  abstract?: Span;
  /** `• 5 authors`, or a count alone. */
  authorCount?: Span;
  /** `Jul 3, 2024`, or an ISO date-time. */
  date?: DateSpan;
  /** The upvotes, where the format says that they are. */
  upvotes?: Span;
  /** The comments, where the format says that they are. */
  comments?: Span;
  /** The number after the date, where nothing says what it counts. */
  unlabeledCount?: Span;
  organization?: OrganizationSpan;
  submittedBy?: Span;
  githubStars?: Span;
  id?: string;
  /** The paper itself, where its values have been read already, as those of a row are. */
  paper?: Paper;
  /** The number of that row, from 1. */
  row?: number;
  /** Where the fields of that paper stand. */
  positions?: () => (readonly [field: string, range: Pick<Span, 'start' | 'end'>])[];
  /** URLs that the page itself links (repository, project), not those in the abstract. */
  pageLinks?: string[];
  start: number;
  end: number;
}

export interface DateSpan extends Span {
  /** Its parts, where the reader has read them already. */
  printed?: PrintedDate | undefined;
}

export interface OrganizationSpan extends Span {
  /** The name in the organization's URL. */
  name: string | null;
}

/** One page: from one header to the next. */
export interface Page {
  title?: Span;
  curator?: Span;
  date?: DateSpan;
  /** What the page covers, where its header says it; `date` is its first day then. */
  period?: NonNullable<Listing['period']>;
  entries: Entry[];
  /** Counts that this page leaves out where they are 0. */
  reportedFields?: ReadonlySet<ReportedField>;
  /** What was odd on it. */
  messages?: Message[];
}

/** A count that a page leaves out where it is 0. */
export type ReportedField = 'comments' | 'unlabeledCount';

/** What a reader makes of an input. */
export interface ReadResult {
  format: InputFormat;
  /** To be gone through once: a reader may read each page when it is asked for. */
  pages: Iterable<Page>;
  messages: Message[];
  /** Where the reader has stopped, if something else follows: characters from the beginning of what it was given. */
  end?: number;
  /** Why that is no listing, if what follows may be one. */
  refused?: ListingError;
}
