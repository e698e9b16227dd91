import * as z from 'zod';
import { papersSchema } from './paper.js';

/** The JSON Schema (draft 2020-12) of an array of papers, made from the zod schema: the package's `schema.json`. */
export function jsonSchema(): object {
  return z.toJSONSchema(papersSchema, { target: 'draft-2020-12', io: 'input' });
}
