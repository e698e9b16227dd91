import { isRecord } from './row.js';

/** Whether rows are items of CSL-JSON, some of which may have no date. */
export const isCsl = (rows: readonly { value: unknown }[]) =>
  rows.some(({ value }) => isCitation(value)) && rows.every(({ value }) => isCslItem(value));

/** Whether a row is an item of CSL-JSON: its id is a key for citations, and its date is in parts. */
export function isCitation(value: unknown): boolean {
  if (!isCslItem(value)) return false;
  const { issued, custom } = value;
  return (
    (isRecord(issued) && Array.isArray(issued['date-parts'])) || (isRecord(custom) && 'repoLinks' in custom)
  );
}

const isCslItem = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && typeof value.type === 'string' && typeof value.id === 'string';
