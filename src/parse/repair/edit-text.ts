import { lastAtMost } from '../source/last-at-most.js';

/** What takes the place of a range of text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A text whose edits are made, and where in the text before them a place of it was. */
export interface EditedText {
  text: string;
  offsetOf: (offset: number) => number;
}

/**
 * Makes edits in a text, so that a reader sees what it knows: its places are then found in the text as it came.
 *
 * @param edits In order, and apart from each other.
 */
export function editText(text: string, edits: readonly Edit[]): EditedText {
  if (edits.length === 0) return { text, offsetOf: (offset) => offset };
  let edited = '';
  let from = 0;
  // Where each range that nothing has changed begins, in both texts.
  const inner = [0];
  const outer = [0];
  for (const { start, end, text: replacement } of edits) {
    edited += text.slice(from, start) + replacement;
    from = end;
    inner.push(edited.length);
    outer.push(end);
  }
  edited += text.slice(from);
  const offsetOf = (offset: number) => {
    const at = lastAtMost(inner, offset);
    // A place inside of what an edit put in is where that edit begins.
    return Math.min(outer[at]! + offset - inner[at]!, edits[at]?.start ?? text.length);
  };
  return { text: edited, offsetOf };
}

/** Makes edits in a text that has been edited before: places are found in the text before all of them. */
export function editAgain(before: EditedText, edits: readonly Edit[]): EditedText {
  const { text, offsetOf } = editText(before.text, edits);
  return { text, offsetOf: (offset) => before.offsetOf(offsetOf(offset)) };
}
