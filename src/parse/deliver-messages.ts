import { ListingError } from '../model/listing-error.js';
import { type Message, type PositionIndex, toVFileMessages } from '../model/messages.js';
import type { Settings } from './options.js';

/**
 * Hands messages to `onMessage`.
 *
 * @throws ListingError `strict` in strict mode, where one of them is a warning.
 */
export function deliverMessages(
  messages: readonly Message[],
  index: PositionIndex,
  { strict, onMessage }: Settings,
): void {
  if (strict) throwOnWarnings(messages, index);
  if (onMessage) for (const message of toVFileMessages(messages, index)) onMessage(message);
}

/** @throws ListingError `strict` where one of the messages is a warning. */
function throwOnWarnings(messages: readonly Message[], index: PositionIndex): void {
  const warnings = messages.filter(({ info }) => !info);
  if (warnings.length === 0) return;
  const reported = toVFileMessages(warnings, index);
  const { line, column, reason } = reported[0]!;
  throw new ListingError('strict', {
    expected: 'no warnings',
    found: `${warnings.length}, the first at ${line}:${column}: ${reason}`,
    messages: reported,
  });
}
