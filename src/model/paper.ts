import * as z from 'zod';
import { inputFormats } from './input-format.js';
import { linkKinds, listingPeriods } from './kinds.js';
import type { ListingMessage } from './messages.js';
import { printedUrlShape } from './url-shapes.js';
import { visibleShape } from './visible-shape.js';

const count = z.int().nonnegative();
/** Years 1900 to 2999. */
const day = z.iso.date().regex(/^(?:19|2\d)/, 'Expected a year from 1900 to 2999');
const webUrl = z.url({ protocol: /^https?$/ }).regex(/^[hH][tT][tT][pP][sS]?:\/\/\S+$/);
const printedUrl = z.string().regex(printedUrlShape);
const text = z.string().min(1);

/**
 * A zod schema for one link of a paper: the URL as printed, and what it leads to. It is also a Standard Schema.
 *
 * @example
 * ```ts
 * import { linkSchema } from 'daily-papers';
 *
 * console.log(linkSchema.safeParse({ url: 'github.com/a/b', kind: 'repository' }).success); // true
 * ```
 */
export const linkSchema = z
  .object({
    url: printedUrl.meta({
      description:
        'The URL as printed, without the punctuation of the sentence around it; it may lack a scheme.',
    }),
    kind: z.enum(linkKinds).meta({ description: 'What the link leads to.' }),
  })
  .meta({ id: 'Link', title: 'Link', description: 'A URL of an entry, with its kind.' });

/**
 * A zod schema for the organization that an entry names. It is also a Standard Schema.
 *
 * @example
 * ```ts
 * import { organizationSchema } from 'daily-papers';
 *
 * console.log(organizationSchema.safeParse({ fullname: 'Kettle Works' }).success); // true
 * ```
 */
export const organizationSchema = z
  .object({
    name: text.optional().meta({
      description: "The organization's name in its URL on the Hugging Face Hub; absent if no link shows it.",
    }),
    fullname: z.string().min(1).meta({ description: 'The name as the page prints it.' }),
  })
  .meta({ id: 'Organization', title: 'Organization', description: 'The organization that an entry names.' });

const pointSchema = z.object({
  line: z.int().positive().meta({ description: 'The line, from 1.' }),
  column: z.int().positive().meta({ description: 'The column, from 1.' }),
  offset: z.int().nonnegative().meta({ description: 'The offset in UTF-16 code units, from 0.' }),
});
const positionSchema = z
  .object({
    start: pointSchema.meta({ description: 'The first character.' }),
    end: pointSchema.meta({ description: 'The character after the last one.' }),
  })
  .meta({ id: 'Position', title: 'Position', description: 'Where in the input a field was found.' });

/**
 * A zod schema for one paper of a listing. It is also a Standard Schema.
 *
 * The first six fields are always present; `null` means that the listing does not say. The others are present
 * or absent, never null.
 *
 * @example
 * ```ts
 * import { paperSchema } from 'daily-papers';
 *
 * const result = paperSchema.safeParse({ title: 'A Paper', abstract: '', authorCount: -1 });
 * console.log(result.success); // false
 * ```
 */
export const paperSchema = z
  .object({
    title: z
      .string()
      .min(1)
      .regex(visibleShape)
      .meta({ description: 'The title, verbatim and trimmed; wrapped lines are joined with one space.' }),
    abstract: z.string().meta({
      description:
        'The abstract, verbatim; paragraphs are joined with a blank line, wrapped lines with a space.',
    }),
    authorCount: count.nullable().meta({
      description: 'How many authors; null if the page names an organization instead, or nothing.',
    }),
    date: day.nullable().meta({
      description: 'The day the paper was published, as YYYY-MM-DD; null if the listing has none.',
    }),
    upvotes: count.nullable().meta({ description: 'Upvotes; null if the listing does not say.' }),
    repoLinks: z
      .array(printedUrl)
      .meta({ description: 'Code repositories of the entry, as printed, in order, no duplicates.' }),
    id: text.optional().meta({ description: 'The arXiv id, such as 2409.02326.' }),
    url: webUrl.optional().meta({ description: "The URL of the paper's page." }),
    comments: count.optional().meta({ description: "The number of comments on the paper's page." }),
    authors: z.array(text).optional().meta({ description: "The authors' names, in order." }),
    organization: organizationSchema
      .optional()
      .meta({ description: 'The organization that the page names in place of the authors, or beside them.' }),
    submittedBy: text.optional().meta({ description: 'The user who submitted the paper to the list.' }),
    githubStars: count.optional().meta({ description: "The stars of the paper's GitHub repository." }),
    projectPage: webUrl.optional().meta({ description: "The URL of the project's page." }),
    listedOn: day.optional().meta({ description: 'The day the paper was put on the list, as YYYY-MM-DD.' }),
    links: z.array(linkSchema).optional().meta({ description: 'Every URL of the entry, with its kind.' }),
    aiSummary: text
      .optional()
      .meta({ description: 'The one-sentence summary that the Hugging Face Hub generated.' }),
    aiKeywords: z
      .array(text)
      .optional()
      .meta({ description: 'The keywords that the Hugging Face Hub generated.' }),
    thumbnail: webUrl.optional().meta({ description: "The URL of the paper's thumbnail." }),
    mediaUrls: z.array(webUrl).optional().meta({ description: 'The URLs of images and videos.' }),
    discussionId: text
      .optional()
      .meta({ description: "The id of the paper's discussion on the Hugging Face Hub." }),
    modelCount: count
      .optional()
      .meta({ description: 'How many models on the Hugging Face Hub cite the paper.' }),
    datasetCount: count
      .optional()
      .meta({ description: 'How many datasets on the Hugging Face Hub cite the paper.' }),
    spaceCount: count
      .optional()
      .meta({ description: 'How many Spaces on the Hugging Face Hub cite the paper.' }),
    positions: z
      .record(z.string(), positionSchema)
      .optional()
      .meta({ description: 'Where in the input each field was found, by the name of the field.' }),
  })
  .meta({ id: 'Paper', title: 'Paper', description: 'One paper of a Daily Papers listing.' });

/**
 * A zod schema for an array of papers. It is also a Standard Schema.
 *
 * @example
 * ```ts
 * import { papersSchema } from 'daily-papers';
 *
 * console.log(papersSchema.safeParse([]).success); // true
 * ```
 */
export const papersSchema = z
  .array(paperSchema)
  .meta({ title: 'Daily Papers', description: 'The papers of a Daily Papers listing.' });

/**
 * A zod schema for a whole listing: its header, its papers in the order of the page, and its messages. It is also a
 * Standard Schema.
 *
 * @example
 * ```ts
 * import { listingSchema, parseListing } from 'daily-papers';
 *
 * const listing = parseListing('Daily Papers\n\nbyAK and the research community\n\nNov 13, 2024\n');
 * console.log(listingSchema.safeParse(listing).success); // true
 * ```
 */
export const listingSchema = z
  .object({
    title: z
      .string()
      .min(1)
      .nullable()
      .meta({ description: "The page's title; null if there is no header." }),
    curator: z
      .string()
      .min(1)
      .nullable()
      .meta({ description: 'Who curates the list; null if there is no header.' }),
    date: day.nullable().meta({
      description: "The day in the page's header, or the first day of its week or month, as YYYY-MM-DD.",
    }),
    period: z
      .enum(listingPeriods)
      .nullable()
      .meta({ description: 'What the page covers; null if its header does not say.' }),
    format: z.enum(inputFormats).meta({ description: 'The format in which the listing was read.' }),
    papers: z.array(paperSchema).meta({ description: 'The papers, in the order of the page.' }),
    messages: z
      .array(z.custom<ListingMessage>((value) => typeof value === 'object' && value !== null))
      .meta({ description: 'Warnings and notes about the input, with line and column.' }),
  })
  .meta({ id: 'Listing', title: 'Listing', description: 'A Daily Papers listing.' });

/** What a link of an entry leads to. */
export type LinkKind = (typeof linkKinds)[number];
type LinkFields = z.infer<typeof linkSchema>;
/** A URL of an entry, with its kind. */
export interface Link extends LinkFields {
  /** The URL as printed, without the punctuation of the sentence around it; it may lack a scheme (`github.com/a/b`). */
  url: LinkFields['url'];
  /** What the link leads to: `repository`, `project`, `dataset`, `model`, `paper` or `other`. */
  kind: LinkFields['kind'];
}
type OrganizationFields = z.infer<typeof organizationSchema>;
/** The organization that an entry names. */
export interface Organization extends OrganizationFields {
  /** The organization's name in its URL on the Hugging Face Hub (`google`); absent if no link shows it. */
  name?: OrganizationFields['name'];
  /** The name as the page prints it (`Google`). */
  fullname: OrganizationFields['fullname'];
}
type PaperFields = z.infer<typeof paperSchema>;
/** One paper of a listing. Six fields are always present; every other field is present or absent, never null. */
export interface Paper extends PaperFields {
  /** The title, verbatim and trimmed; wrapped lines are joined with one space. */
  title: PaperFields['title'];
  /** The abstract, verbatim; paragraphs are joined with a blank line. `''` if there is none. */
  abstract: PaperFields['abstract'];
  /** How many authors; null if the page names an organization instead, or nothing. */
  authorCount: PaperFields['authorCount'];
  /** The day the paper was published, as `YYYY-MM-DD`; null if the listing has none. */
  date: PaperFields['date'];
  /** Upvotes; null if the listing does not say. In plain text, see the option `unlabeledCount`. */
  upvotes: PaperFields['upvotes'];
  /** Code repositories of the entry, as printed (a scheme may be missing), in order, no duplicates. */
  repoLinks: PaperFields['repoLinks'];
  /** The arXiv id, such as `2409.02326`. */
  id?: PaperFields['id'];
  /** The URL of the paper's page. */
  url?: PaperFields['url'];
  /** The number of comments on the paper's page. */
  comments?: PaperFields['comments'];
  /** The authors' names, in order. */
  authors?: PaperFields['authors'];
  /** The organization that the page names. */
  organization?: Organization | undefined;
  /** The user who submitted the paper to the list. */
  submittedBy?: PaperFields['submittedBy'];
  /** The stars of the paper's GitHub repository. */
  githubStars?: PaperFields['githubStars'];
  /** The URL of the project's page. */
  projectPage?: PaperFields['projectPage'];
  /** The day the paper was put on the list, as `YYYY-MM-DD`. */
  listedOn?: PaperFields['listedOn'];
  /** Every URL of the entry, with its kind. */
  links?: Link[] | undefined;
  /** The one-sentence summary that the Hugging Face Hub generated. */
  aiSummary?: PaperFields['aiSummary'];
  /** The keywords that the Hugging Face Hub generated. */
  aiKeywords?: PaperFields['aiKeywords'];
  /** The URL of the paper's thumbnail. */
  thumbnail?: PaperFields['thumbnail'];
  /** The URLs of images and videos. */
  mediaUrls?: PaperFields['mediaUrls'];
  /** The id of the paper's discussion on the Hugging Face Hub. */
  discussionId?: PaperFields['discussionId'];
  /** How many models on the Hugging Face Hub cite the paper. */
  modelCount?: PaperFields['modelCount'];
  /** How many datasets on the Hugging Face Hub cite the paper. */
  datasetCount?: PaperFields['datasetCount'];
  /** How many Spaces on the Hugging Face Hub cite the paper. */
  spaceCount?: PaperFields['spaceCount'];
  /** Where in the input each field was found; with the option `positions`. */
  positions?: PaperFields['positions'];
}
type ListingFields = z.infer<typeof listingSchema>;
/** A whole listing: its header, its papers, its messages. */
export interface Listing extends ListingFields {
  /** The page's title, `Daily Papers`; null if the input has no header. */
  title: ListingFields['title'];
  /** Who curates the list, `AK`; null if the input has no header. */
  curator: ListingFields['curator'];
  /** The day in the page's header, or the first day of its week or month, as `YYYY-MM-DD`; null if it has none. */
  date: ListingFields['date'];
  /** What the page covers: `day`, `week` or `month`; null if its header does not say. */
  period: ListingFields['period'];
  /** The format in which the listing was read. */
  format: ListingFields['format'];
  /** The papers, in the order of the page. */
  papers: Paper[];
  /** Warnings and notes about the input, as VFileMessages. */
  messages: ListingFields['messages'];
}
