export { ListingError } from './model/listing-error.js';
export type { Link, LinkKind, Organization, Paper } from './model/paper.js';
export type { ReadOptions } from './serialize/check-rows.js';
export { fromParquet, toParquet } from './serialize/parquet.js';
