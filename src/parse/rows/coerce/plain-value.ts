import { isRecord } from '../row.js';

const types = new Set([
  '$oid',
  '$date',
  '$uuid',
  '$numberInt',
  '$numberLong',
  '$numberDouble',
  '$numberDecimal',
]);

/** The value in an object that MongoDB writes around values of its own types: `{ "$numberInt": "3" }`, `{ "$date": … }`. */
export function plainValue(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const [key, second] = Object.keys(value);
  if (key === undefined || second !== undefined || !types.has(key)) return value;
  return plainValue(value[key]);
}
