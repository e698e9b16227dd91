export type { InputFormat } from './model/input-format.js';
export { ListingError, type ListingErrorCode } from './model/listing-error.js';
export type { Link, LinkKind, Listing, Organization, Paper } from './model/paper.js';
export type { ParseOptions } from './parse/options.js';
export { parseText, parseTextListing } from './parse/parse-text.js';
