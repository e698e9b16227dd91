/** The fields of a paper that rows have; the schema is not loaded for their names. */
export const paperFields = [
  'title',
  'abstract',
  'authorCount',
  'date',
  'upvotes',
  'repoLinks',
  'id',
  'url',
  'comments',
  'authors',
  'organization',
  'submittedBy',
  'githubStars',
  'projectPage',
  'listedOn',
  'links',
  'aiSummary',
  'aiKeywords',
  'thumbnail',
  'mediaUrls',
  'discussionId',
  'modelCount',
  'datasetCount',
  'spaceCount',
] as const;

/** The fields that every paper has. */
export const coreFields = /* @__PURE__ */ paperFields.slice(0, 6);

/** Those of them that are null where the listing does not say. */
export const nullableFields: ReadonlySet<PropertyKey> = new Set(['authorCount', 'date', 'upvotes']);

/** What a link of an entry leads to. */
export const linkKinds = ['repository', 'project', 'dataset', 'model', 'paper', 'other'] as const;

/** What a page of the list covers. */
export const listingPeriods = ['day', 'week', 'month'] as const;

/** The name of a field of `Paper`. */
export type PaperField = (typeof paperFields)[number];

/** A text that shows something: more than white space and invisible characters. Readers of JSON Schema take it, too. */
export const visibleShape = /[^\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/;
