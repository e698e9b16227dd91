import { fieldTypes } from './field-types.js';
import type { Paper } from './paper.js';

/** The name of a field of `Paper` that rows have. */
export type PaperField = Exclude<keyof Paper, 'positions'>;

/** The fields of a paper that rows have; the schema is not loaded for their names. */
export const paperFields = /* @__PURE__ */ Object.keys(fieldTypes).filter(
  (field): field is PaperField => field !== 'positions',
);

/** The fields that every paper has. */
export const coreFields = /* @__PURE__ */ paperFields.slice(0, 6);

/** Those of them that are null where the listing does not say. */
export const nullableFields: ReadonlySet<PropertyKey> = new Set(['authorCount', 'date', 'upvotes']);
