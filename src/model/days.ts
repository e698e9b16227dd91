/** Milliseconds. */
export const dayLength = 86_400_000;

/** The day of a time as `YYYY-MM-DD`, in UTC. */
export const dayOf = (time: Date | number): string => new Date(time).toISOString().slice(0, 10);
