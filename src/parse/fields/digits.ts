/** The number that the digits of a part of a text make; -1 where it is empty or holds anything else. */
export function digits(text: string, from = 0, to = text.length): number {
  if (from >= to) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = 10 * value + digit;
  }
  return value;
}
