import type { Paper } from './paper.js';

/** What a field of `Paper` holds. */
export type FieldType = 'text' | 'count' | 'day' | 'texts' | 'links' | 'organization' | 'json';

/** What each field holds; other values of a paper are JSON. */
export const fieldTypes: Readonly<Record<string, FieldType>> = {
  title: 'text',
  abstract: 'text',
  authorCount: 'count',
  date: 'day',
  upvotes: 'count',
  repoLinks: 'texts',
  id: 'text',
  url: 'text',
  comments: 'count',
  authors: 'texts',
  organization: 'organization',
  submittedBy: 'text',
  githubStars: 'count',
  projectPage: 'text',
  listedOn: 'day',
  links: 'links',
  aiSummary: 'text',
  aiKeywords: 'texts',
  thumbnail: 'text',
  mediaUrls: 'texts',
  discussionId: 'text',
  modelCount: 'count',
  datasetCount: 'count',
  spaceCount: 'count',
  positions: 'json',
} satisfies Record<keyof Paper, FieldType>;
