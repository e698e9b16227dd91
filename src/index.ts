export { ListingError, type ListingErrorCode } from './errors.js';
export { parseListing, parsePapers, type SafeListing, safeParseListing } from './listing.js';
export type { ParseOptions } from './options.js';
export {
  type Link,
  type LinkKind,
  type Listing,
  type ListingForm,
  linkSchema,
  listingSchema,
  type Organization,
  organizationSchema,
  type Paper,
  paperSchema,
} from './paper.js';
export * from './query.js';
export { toJson } from './serialize/json.js';
export { type PaperIssue, type PaperSuspicion, type Validation, validatePapers } from './validate.js';
