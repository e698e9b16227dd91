export { ListingError, type ListingErrorCode } from './errors.js';
export type { FeedOptions } from './feed.js';
export type { ListingForm } from './form.js';
export type { PaperIssue } from './issue.js';
export { fromParquet, toAtom, toJsonFeed, toParquet, toRss } from './lazy.js';
export { parseListing, parsePapers, type SafeListing, safeParseListing } from './listing.js';
export type { ParseOptions } from './options.js';
export {
  type Link,
  type LinkKind,
  type Listing,
  linkSchema,
  listingSchema,
  type Organization,
  organizationSchema,
  type Paper,
  paperSchema,
} from './paper.js';
export * from './query.js';
export { toBibtex } from './serialize/bibtex.js';
export { toCsl } from './serialize/csl.js';
export { type CsvOptions, fromCsv, toCsv, toTsv } from './serialize/csv.js';
export { type FormatName, type FormatOptions, formatNames, serializePapers } from './serialize/formats.js';
export { toHtml } from './serialize/html.js';
export { fromJson, toJson } from './serialize/json.js';
export { type MarkdownOptions, toMarkdown } from './serialize/markdown.js';
export { fromNdjson, toNdjson } from './serialize/ndjson.js';
export { toRis } from './serialize/ris.js';
export {
  papersToCsvStream,
  papersToNdjsonStream,
  papersToTextStream,
  papersToTsvStream,
  type TableStreamOptions,
} from './serialize/streams.js';
export { toText } from './serialize/text.js';
export { toYaml } from './serialize/yaml.js';
export type { PaperSource } from './stream/chunks.js';
export { streamPapers } from './stream.js';
export { type PaperSuspicion, type Validation, validatePapers } from './validate.js';
