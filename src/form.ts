/** The forms in which a listing can be given. */
export const listingForms = ['text', 'markdown', 'html', 'json'] as const;

/** The form of a listing: plain text, Markdown, HTML or JSON. */
export type ListingForm = (typeof listingForms)[number];
