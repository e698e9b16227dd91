import type { Message } from '../../model/messages.js';
import { messageAt } from '../entries/message-at.js';
import type { Token } from '../entries/token.js';
import { align } from './align.js';
import type { Header } from './header.js';
import { isCountLine, type PageStyle, pageStyleOf } from './page-style.js';
import type { Above } from './token-costs.js';

/**
 * The style of a list, which may print a count above each title: that is the upvotes then. Both readings are tried on the
 * whole page, and the one that explains more is right.
 */
export function listStyleOf(
  tokens: readonly Token[],
  header: Header | null,
  isLinked: boolean,
  messages: Message[],
): PageStyle {
  const styleOf = (countsAbove: boolean) => pageStyleOf('list', tokens, countsAbove, isLinked);
  if (tokens.some(({ kind }) => kind === 'upvotes')) return styleOf(true);
  const counts = tokens.filter((_, at) => isCountLine(tokens, at));
  if (counts.length === 0) return styleOf(false);
  const styles = { above: styleOf(true), below: styleOf(false) };
  const sample = withoutEdges(tokens, counts[0]!).slice(0, longestSample);
  const top: Above = header ? 'header' : 'nothing';
  const above = align(sample, styles.above, top).cost;
  const below = align(sample, styles.below, top).cost;
  if (Math.abs(above - below) < narrow && tokens.filter(({ kind }) => kind === 'date').length > 1) {
    const where = above < below ? 'above titles' : 'below dates';
    const reason = `It is uncertain whether counts are above titles or below dates; they were read as ${where}`;
    messages.push(messageAt(counts[0]!, 'unlabeled-count', reason, 'a page from its header on'));
  }
  return above < below ? styles.above : styles.below;
}
/** A difference that one damaged line can make. */
const narrow = 5;
/** Limits the cost. */
const longestSample = 4096;

/**
 * The tokens from the first count, if it stands above the first dot, to the one that follows the last date: the lines
 * around them look like entries without upvotes, and do not show where counts stand.
 */
function withoutEdges(tokens: readonly Token[], firstCount: Token): readonly Token[] {
  const count = tokens.indexOf(firstCount);
  const dot = tokens.findIndex(({ kind }) => kind === 'separator');
  const date = tokens.findLastIndex(({ kind }) => kind === 'date');
  return tokens.slice(count < dot ? count : 0, date < 0 ? tokens.length : date + 2);
}
