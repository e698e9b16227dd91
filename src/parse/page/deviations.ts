import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import { messageAt } from '../message-at.js';
import type { Token } from '../token.js';
import type { AlignedEntry } from './align.js';
import {
  countsWithoutLabel,
  missingAbstract,
  missingSlots,
  misspeltLabels,
  oddUser,
} from './missing-slots.js';
import {
  commentsOrStars,
  countOfTrendingDate,
  oddComments,
  rareCounts,
  reportOddComments,
  unlikeNeighbors,
  unlinkedStars,
} from './odd-counts.js';
import { oddOrganization } from './odd-organizations.js';
import { oddTexts, textTwice, titlesInCapitals, wordsBesideLink } from './odd-texts.js';
import { openSentences } from './open-sentences.js';
import { otherPaper } from './other-papers.js';
import { factsOf, type PageSource, titleOf } from './page-facts.js';
import type { PageStyle } from './page-style.js';

/** How an entry differs from its neighbors: what it lacks, and what it has more. */
export function reportDeviations(
  entries: readonly AlignedEntry[],
  style: PageStyle,
  source: PageSource,
): Message[] {
  const page = factsOf(entries, style, source);
  const rare = rareCounts(entries);
  const messages = [...titlesInCapitals(entries), ...openSentences(entries)];
  entries.forEach((entry, at) => {
    const comments = oddComments(entry);
    const beside = wordsBesideLink(entry);
    const twice = textTwice(entry);
    if (twice && !source.isReported(secondHalf(twice))) messages.push(saidTwice(twice, entry));
    if (entry.isRegular && rare.length === 0 && !comments && !beside) return;
    messages.push(
      ...missingSlots(entry, page),
      ...countsWithoutLabel(entry, page),
      ...commentsOrStars(entry, page),
      ...unlinkedStars(entry),
      ...countOfTrendingDate(entry, page),
      ...oddOrganization(entry, page),
      ...(comments ? [reportOddComments(entry, comments)] : []),
      ...unlikeNeighbors(entry, at, rare, page),
      ...missingAbstract(entry, page),
      ...oddTexts(entry, at, page),
      ...misspeltLabels(entry),
      ...oddUser(entry),
      ...otherPaper(entry),
    );
    // What is left of the link to the paper, where a line is with it that is no part of it.
    if (beside)
      messages.push(
        messageAt(
          beside,
          'ambiguous-value',
          `Words beside the link with the text of ${quote(titleOf(entry).text)} may not belong to it`,
          'a text that is one link, or none',
        ),
      );
  });
  return messages;
}

/** Where the words of a text begin again: one line that stands twice is reported as such. */
const secondHalf = ({ text, end }: Token) => ({ start: end - (text.length - 1) / 2, end });

const saidTwice = (token: Token, entry: AlignedEntry): Message =>
  messageAt(
    token,
    'repeated-line',
    `Words stand twice in the entry ${quote(titleOf(entry).text)}: ${quote(token.text)}`,
    'each line once',
  );
