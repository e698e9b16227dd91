import type { KeyRole } from '../../../model/key-names.js';
import type { Row } from '../row.js';
import type { RowMessages, RowPlace } from '../row-messages.js';

/** A row that was read as a paper, to check its values. */
export interface CheckedRow {
  row: Row;
  messages: RowMessages;
  /** Where the value of a field stands. */
  placeOf: (field: string) => RowPlace;
  /** Reports something about the value of a field. */
  report: (field: string, message: Parameters<RowMessages['add']>[2]) => void;
  /** The value that a field was read from. */
  rawOf: (role: KeyRole) => unknown;
  /** Whether it is a paper that was read before: what its texts may have been is only noted. */
  isKept: boolean;
}
