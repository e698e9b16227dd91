export type { PaperField } from './model/field-names.js';
export type { InputFormat } from './model/input-format.js';
export { ListingError, type ListingErrorCode } from './model/listing-error.js';
export type { ListingMessage, Rule } from './model/messages.js';
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
  papersSchema,
} from './model/paper.js';
export type { PaperIssue } from './model/paper-issue.js';
export { type PaperWarning, type Validation, validatePapers } from './model/validate-papers.js';
export { fromRows, type RowOptions } from './parse/from-rows.js';
export type { ParseOptions } from './parse/options.js';
export { parseListing, parsePapers, type SafeListing, safeParseListing } from './parse/parse-listing.js';
export { streamPapers } from './parse/stream-papers.js';
export type { PaperSource } from './parse/streaming/chunks.js';
export * from './query.js';
export { toBibtex } from './serialize/bibtex.js';
export type { ReadOptions } from './serialize/check-rows.js';
export { toCsl } from './serialize/csl.js';
export { type CsvOptions, fromCsv, toCsv, toTsv } from './serialize/csv.js';
export { type FormatName, type FormatOptions, formatNames, serializePapers } from './serialize/formats.js';
export { type HtmlOptions, toHtml } from './serialize/html.js';
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
export { type TextOptions, toText } from './serialize/text.js';
export { toYaml } from './serialize/yaml.js';
