/** What a link of an entry leads to. */
export const linkKinds = ['repository', 'project', 'dataset', 'model', 'paper', 'other'] as const;

/** What a page of the list covers. */
export const listingPeriods = ['day', 'week', 'month'] as const;
