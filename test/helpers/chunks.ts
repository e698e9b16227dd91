/** A text in chunks of one length; the last one may be shorter. */
export function* chunksOf(text: string, length: number): Generator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}
