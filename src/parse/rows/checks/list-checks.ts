import { quote } from '../../../model/describe-value.js';
import type { Finding } from '../../../model/messages.js';
import { LongestTexts } from '../../fields/longest-texts.js';
import { type PlacedText, sharedEnds } from '../../fields/shared-ends.js';
import { MissingKeys } from './missing-keys.js';
import { OddComments } from './odd-comments.js';
import { OddIds } from './odd-ids.js';
import { RoundedIds } from './rounded-ids.js';
import { SplitNames } from './split-names.js';

/** What shows in a list of rows, and in none of them alone: each takes a value of every row, and finds what is odd. */
export class ListChecks<Place> {
  readonly keys = new MissingKeys<Place>();
  readonly ids = new RoundedIds<Place>();
  readonly otherIds = new OddIds<Place>();
  readonly comments = new OddComments<Place>();
  readonly names = new SplitNames<Place>();
  readonly lengths = {
    title: new LongestTexts<Place>('title'),
    abstract: new LongestTexts<Place>('abstract'),
  };
  /** Titles behind the mark of a heading or a list, which is not before nearly all of them. */
  readonly marked = new FirstTexts<Place>();
  /** Of the texts about which nothing is reported. */
  readonly ends = { title: new FirstTexts<Place>(), abstract: new FirstTexts<Place>() };

  /** What to report, and where. */
  found(): Finding<Place>[] {
    const { keys, ids, otherIds, comments, names, lengths, ends } = this;
    const ofTitles = sharedEnds('title', ends.title.texts);
    return [
      ...[keys, ids, otherIds, comments, names, lengths.title, lengths.abstract].flatMap((each) =>
        each.found(),
      ),
      ...(ofTitles.length > 0 ? ofTitles : this.marked.texts.map(oddMark)),
      ...sharedEnds('abstract', ends.abstract.texts),
    ];
  }
}

/** A heading is certainly none of the title's own; the mark of a list may be. */
function oddMark<Place>({ text, place }: PlacedText<Place>): Finding<Place> {
  const reason = `title contains the mark of a heading or a list; it was kept as it is: ${quote(text)}`;
  const info = !text.startsWith('##');
  return {
    place,
    message: { rule: 'ambiguous-value', reason, expected: 'plain text', found: quote(text), info },
  };
}

/** If all texts have something in common, the first ones have it. */
class FirstTexts<Place> {
  readonly texts: PlacedText<Place>[] = [];

  add(text: string, placeOf: () => Place): void {
    if (this.texts.length < mostTexts) this.texts.push({ text, place: placeOf() });
  }
}
const mostTexts = 1000;
