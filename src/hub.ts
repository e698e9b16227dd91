export { fetchListing } from './hub/fetch-listing.js';
export { type DayRange, fetchListings } from './hub/fetch-listings.js';
export { fetchPaper } from './hub/fetch-paper.js';
export { HubError } from './hub/hub-error.js';
export type { ListingQuery } from './hub/listing-query.js';
export type { HubOptions, HubRequest } from './hub/options.js';
export { ListingError, type ListingErrorCode } from './model/listing-error.js';
export type { Link, LinkKind, Listing, Organization, Paper } from './model/paper.js';
