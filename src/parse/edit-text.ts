/** What takes the place of a stretch of text. */
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
  /** Where each stretch that nothing has changed begins, in both texts. */
  const kept = [{ inner: 0, outer: 0 }];
  for (const { start, end, text: replacement } of edits) {
    edited += text.slice(from, start) + replacement;
    from = end;
    kept.push({ inner: edited.length, outer: end });
  }
  edited += text.slice(from);
  const offsetOf = (offset: number) => {
    let low = 0;
    let high = kept.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (kept[middle]!.inner <= offset) low = middle;
      else high = middle - 1;
    }
    const { inner, outer } = kept[low]!;
    // A place inside of what an edit put in is where that edit begins.
    return Math.min(outer + offset - inner, edits[low]?.start ?? text.length);
  };
  return { text: edited, offsetOf };
}

/** Makes edits in a text that has been edited before: places are found in the text before all of them. */
export function editAgain(before: EditedText, edits: readonly Edit[]): EditedText {
  const { text, offsetOf } = editText(before.text, edits);
  return { text, offsetOf: (offset) => before.offsetOf(offsetOf(offset)) };
}
