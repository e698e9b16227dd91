/** The command was called with wrong words: exit code 2. */
export class UsageError extends Error {}
