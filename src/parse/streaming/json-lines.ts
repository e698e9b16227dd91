/** Whether a text's first line is a JSON object of its own: then each of its lines is. `null`: not told yet. */
export function beginsAsJsonLines(text: string): boolean | null {
  const begin = text.search(/[^\s\ufeff\0]/);
  if (begin < 0) return null;
  if (text[begin] !== '{') return false;
  const end = text.indexOf('\n', begin);
  if (end < 0) return null;
  try {
    JSON.parse(text.slice(begin, end));
    return true;
  } catch {
    return false;
  }
}
