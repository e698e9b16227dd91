import * as z from 'zod';
import { paperSchema } from './paper.js';

/** The JSON Schema (draft 2020-12) of an array of papers, made from the zod schema: the package's `schema.json`. */
export function jsonSchema(): object {
  const schema = z
    .array(paperSchema)
    .meta({ title: 'Daily Papers', description: 'The papers of a Daily Papers listing.' });
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
}
