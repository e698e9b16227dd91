export { ListingError } from './errors.js';
export type { Link, LinkKind, Organization, Paper } from './paper.js';
export { fromParquet, toParquet } from './serialize/parquet.js';
