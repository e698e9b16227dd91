import * as z from 'zod';
import { type Paper, papersSchema } from './paper.js';

/**
 * The JSON Schema (draft 2020-12) of an array of papers, made from the zod schema: the package's `schema.json`. The
 * examples are added here, because the library itself has no use for them.
 */
export function jsonSchema(): object {
  const schema = z.toJSONSchema(papersSchema, { target: 'draft-2020-12', io: 'input' });
  const paper = schema.$defs!.Paper!;
  paper.examples = [example];
  for (const [field, value] of Object.entries(example)) {
    const property = paper.properties![field];
    if (typeof property === 'object') property.examples = [value];
  }
  return schema;
}

/** A paper with every field that a listing can have. */
const example: Paper = {
  title: 'A Small Model of Kettles',
  abstract: 'We train a small model on kettles. Code: https://github.com/example/kettles.',
  authorCount: 2,
  date: '2024-07-03',
  upvotes: 31,
  repoLinks: ['https://github.com/example/kettles'],
  id: '2407.00001',
  url: 'https://huggingface.co/papers/2407.00001',
  comments: 4,
  authors: ['Ann Bell', 'Cy Dorn'],
  organization: { name: 'example', fullname: 'Example Lab' },
  submittedBy: 'annbell',
  githubStars: 120,
  projectPage: 'https://kettles.example.org/',
  listedOn: '2024-07-04',
  links: [
    { url: 'https://github.com/example/kettles', kind: 'repository' },
    { url: 'https://kettles.example.org/', kind: 'project' },
  ],
  aiSummary: 'A small model predicts when kettles boil.',
  aiKeywords: ['small models', 'kettles'],
  thumbnail: 'https://kettles.example.org/thumbnail.png',
  mediaUrls: ['https://kettles.example.org/demo.mp4'],
  discussionId: '6685a1b2c3d4e5f6a7b8c9d0',
  modelCount: 1,
  datasetCount: 0,
  spaceCount: 2,
  positions: {
    title: {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 25, offset: 24 },
    },
  },
};
