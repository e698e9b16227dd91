/** A text with each run of white space as one space. Most texts are so already, which is quick to see. */
export function singleSpaced(text: string): string {
  return uneven.test(text) ? text.replace(/\s+/g, ' ') : text;
}

const uneven = /[^\S ]| {2}/;
