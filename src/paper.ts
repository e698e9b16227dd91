import type { VFileMessage } from 'vfile-message';
import * as z from 'zod';
import { listingForms } from './form.js';

const count = z.int().nonnegative();

/** What a link of an entry leads to. */
export const linkKinds = ['repository', 'project', 'dataset', 'model', 'paper', 'other'] as const;

/** A zod schema for one link of a paper: the URL as printed, and what it leads to. */
export const linkSchema = z
  .object({
    url: z
      .string()
      .min(1)
      .meta({ description: "The URL as printed, less the sentence's punctuation; it may lack a scheme." }),
    kind: z.enum(linkKinds).meta({ description: 'What the link leads to.' }),
  })
  .meta({ id: 'Link', title: 'Link', description: 'A URL of an entry, with its kind.' });

/** A zod schema for the organization that an entry names. */
export const organizationSchema = z
  .object({
    name: z
      .string()
      .min(1)
      .nullable()
      .meta({ description: "The organization's name on the hub; null where no link tells it." }),
    fullname: z.string().min(1).meta({ description: 'The name as the page prints it.' }),
  })
  .meta({ id: 'Organization', title: 'Organization', description: 'The organization that an entry names.' });

const pointSchema = z.object({
  line: z.int().positive().meta({ description: 'The line, from 1.' }),
  column: z.int().positive().meta({ description: 'The column, from 1.' }),
  offset: z.int().nonnegative().meta({ description: 'The offset in UTF-16 code units, from 0.' }),
});
const positionSchema = z.object({ start: pointSchema, end: pointSchema }).meta({
  id: 'Position',
  description: 'Where in the input a field stood: its first character, and the one after its last.',
});

/**
 * A zod schema for one paper of a listing. It is also a Standard Schema.
 *
 * The first six fields are always there; `null` says that the listing does not tell. The others appear
 * only where the form of the listing prints them.
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
      .meta({ description: 'The title, verbatim and trimmed; wrapped lines are joined with one space.' }),
    abstract: z.string().meta({
      description:
        'The abstract, verbatim; paragraphs are joined with a blank line, wrapped lines with a space.',
    }),
    authorCount: count.nullable().meta({
      description: 'How many authors; null where the page names an organization instead, or nothing.',
    }),
    date: z.iso.date().nullable().meta({
      description: 'The day the paper was published, as YYYY-MM-DD; null where the page prints none.',
    }),
    upvotes: count.nullable().meta({ description: 'Upvotes; null where the page does not tell them.' }),
    repoLinks: z
      .array(z.string().min(1))
      .meta({ description: 'Code repositories named in the entry, as printed, in order, no doubles.' }),
    id: z.string().min(1).nullable().optional().meta({ description: 'The arXiv id, such as 2409.02326.' }),
    url: z.url().nullable().optional().meta({ description: "The URL of the paper's page." }),
    comments: count
      .nullable()
      .optional()
      .meta({ description: 'How many comments the page of the paper has.' }),
    authors: z
      .array(z.string().min(1))
      .nullable()
      .optional()
      .meta({ description: "The authors' names, in order." }),
    organization: organizationSchema
      .nullable()
      .optional()
      .meta({ description: 'The organization that the page names, or null where it names none.' }),
    submittedBy: z
      .string()
      .min(1)
      .nullable()
      .optional()
      .meta({ description: 'The user who submitted the paper to the list.' }),
    githubStars: count.nullable().optional().meta({ description: "Stars of the paper's GitHub repository." }),
    projectPage: z.url().nullable().optional().meta({ description: "The URL of the project's page." }),
    listedOn: z.iso
      .date()
      .nullable()
      .optional()
      .meta({ description: 'The day the paper was put on the list, as YYYY-MM-DD.' }),
    links: z.array(linkSchema).optional().meta({ description: 'Every URL of the entry, with its kind.' }),
    positions: z
      .record(z.string(), positionSchema)
      .optional()
      .meta({ description: 'Where in the input each field stood, by the name of the field.' }),
  })
  .meta({ id: 'Paper', title: 'Paper', description: 'One paper of a Daily Papers listing.' });

/**
 * A zod schema for a whole listing: what the page's header says, the papers in the page's order, and what
 * was odd. It is also a Standard Schema.
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
      .meta({ description: "The page's title; null where there is no header." }),
    curator: z
      .string()
      .min(1)
      .nullable()
      .meta({ description: 'Who curates the list; null where there is no header.' }),
    date: z.iso.date().nullable().meta({ description: "The day in the page's header, as YYYY-MM-DD." }),
    form: z.enum(listingForms).meta({ description: 'The form in which the listing was read.' }),
    papers: z.array(paperSchema).meta({ description: 'The papers, in the order of the page.' }),
    messages: z
      .array(z.custom<VFileMessage>((value) => typeof value === 'object' && value !== null))
      .meta({ description: 'Whatever was odd but readable, with line and column.' }),
  })
  .meta({ id: 'Listing', title: 'Listing', description: 'A Daily Papers listing.' });

/** What a link of an entry leads to. */
export type LinkKind = (typeof linkKinds)[number];
type LinkFields = z.infer<typeof linkSchema>;
/** A URL of an entry, with its kind. */
export interface Link extends LinkFields {
  /** The URL as printed, less the sentence's punctuation; it may lack a scheme (`github.com/a/b`). */
  url: LinkFields['url'];
  /** What the link leads to: `repository`, `project`, `dataset`, `model`, `paper` or `other`. */
  kind: LinkFields['kind'];
}
type OrganizationFields = z.infer<typeof organizationSchema>;
/** The organization that an entry names. */
export interface Organization extends OrganizationFields {
  /** The organization's name on the hub (`google`), the last part of its URL; null where no link tells it. */
  name: OrganizationFields['name'];
  /** The name as the page prints it (`Google`). */
  fullname: OrganizationFields['fullname'];
}
type PaperFields = z.infer<typeof paperSchema>;
/** One paper of a listing. */
export interface Paper extends PaperFields {
  /** The title, verbatim and trimmed; a title wrapped over lines is joined with one space. */
  title: PaperFields['title'];
  /** The abstract, verbatim: paragraphs joined with a blank line, hard-wrapped lines with a space. */
  abstract: PaperFields['abstract'];
  /** How many authors; null where the page names an organization instead, or nothing. */
  authorCount: PaperFields['authorCount'];
  /** The day the paper was published, as `YYYY-MM-DD`; null where the page prints none. */
  date: PaperFields['date'];
  /** Upvotes. In plain text this is the bare number after the date, see the option `bareCount`. */
  upvotes: PaperFields['upvotes'];
  /** Code repositories named in the entry, as printed, in order, no doubles. */
  repoLinks: PaperFields['repoLinks'];
  /** The arXiv id, `2409.02326`. */
  id?: PaperFields['id'];
  /** The URL of the paper's page. */
  url?: PaperFields['url'];
  /** How many comments its page has. */
  comments?: PaperFields['comments'];
  /** The authors' names, in order. */
  authors?: PaperFields['authors'];
  /** The organization that the page names, or null where it names none. */
  organization?: Organization | null | undefined;
  /** The user who submitted the paper to the list. */
  submittedBy?: PaperFields['submittedBy'];
  /** Stars of the paper's GitHub repository. */
  githubStars?: PaperFields['githubStars'];
  /** The URL of the project's page. */
  projectPage?: PaperFields['projectPage'];
  /** The day the paper was put on the list, as `YYYY-MM-DD`. */
  listedOn?: PaperFields['listedOn'];
  /** Every URL of the entry, with its kind. */
  links?: Link[] | undefined;
  /** Where in the input each field stood; there with the option `positions`. */
  positions?: PaperFields['positions'];
}
type ListingFields = z.infer<typeof listingSchema>;
/** A whole listing: its header, its papers, its messages. */
export interface Listing extends ListingFields {
  /** The page's title, `Daily Papers`; null where the input has no header. */
  title: ListingFields['title'];
  /** Who curates the list, `AK`; null where the input has no header. */
  curator: ListingFields['curator'];
  /** The day in the page's header, as `YYYY-MM-DD`; null where it has none. */
  date: ListingFields['date'];
  /** The form in which the listing was read. */
  form: ListingFields['form'];
  /** The papers, in the order of the page. */
  papers: Paper[];
  /** Whatever was odd but readable, as VFileMessages. */
  messages: ListingFields['messages'];
}
