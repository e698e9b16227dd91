import { boundedMessages, type Message, mostPerRule } from '../../../model/messages.js';
import type { AlignedEntry } from '../aligned-entry.js';
import type { PageStyle } from '../page-style.js';
import { markedTexts } from './marked-texts.js';
import { misreadDot } from './misread-dot.js';
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
  countOrYear,
  oddComments,
  oddlyPrinted,
  type RareSlot,
  rareSlots,
  unlikeNeighbors,
  unlinkedCounts,
} from './odd-counts.js';
import { oddOrganization, sharedName } from './odd-organizations.js';
import { oddTexts, saidTwice, wordsBesideLink } from './odd-texts.js';
import { dateInTitle, textsAsTitles, titlesInOneCase, wordsBesideTitles } from './odd-titles.js';
import { openSentences } from './open-sentences.js';
import { openTitles } from './open-titles.js';
import { datesUnlikeIds, otherPaper } from './other-papers.js';
import { factsOf, type PageFacts, type PageSource } from './page-facts.js';
import { spacedCounts } from './spaced-counts.js';

/** Reports how entries differ from their neighbors: what they lack, and what they have in excess. */
export function reportDeviations(
  entries: readonly AlignedEntry[],
  style: PageStyle,
  source: PageSource,
): Message[] {
  const page = factsOf(entries, style, source);
  const rare = rareSlots(entries);
  let messages = [
    ...titlesInOneCase(entries, source.pageTitle),
    ...markedTexts(entries),
    ...openTitles(entries),
    ...openSentences(entries),
    ...sharedName(entries),
    ...wordsBesideTitles(entries),
    ...textsAsTitles(entries),
    ...datesUnlikeIds(entries),
    ...oddlyPrinted(page),
    ...spacedCounts(entries),
    ...countOrYear(entries),
    ...misreadDot(entries),
  ];
  entries.forEach((entry, at) => {
    // There may be millions of them, which take more memory than the page.
    if (at % mostPerRule === 0) messages = boundedMessages(messages);
    messages.push(
      ...oddSlots(entry, at, rare, page),
      ...oddComments(entry, entries[at + 1]),
      ...saidTwice(entry, page),
      ...wordsBesideLink(entry),
    );
    // Cards of a day show no dates.
    if (style.kind !== 'daily') messages.push(...dateInTitle(entry, entries[at - 1]));
  });
  return messages;
}

function oddSlots(entry: AlignedEntry, at: number, rare: readonly RareSlot[], page: PageFacts): Message[] {
  return [
    ...missingSlots(entry, page),
    ...countsWithoutLabel(entry, page),
    ...commentsOrStars(entry, page),
    ...unlinkedCounts(entry, page),
    ...countOfTrendingDate(entry, page),
    ...oddOrganization(entry, page),
    ...unlikeNeighbors(entry, at, rare, page),
    ...missingAbstract(entry, page),
    ...oddTexts(entry, at, page),
    ...misspeltLabels(entry),
    ...oddUser(entry),
    ...otherPaper(entry),
  ];
}
