/**
 * Makes names unique: the second of a name gets `-2` (with `-` as the mark), the third `-3`, and no result is a name
 * that is taken.
 */
export function uniqueNames(mark: string): (name: string) => string {
  const used = new Map<string, number>();
  return (name) => {
    let times = (used.get(name) ?? 0) + 1;
    let unique = times === 1 ? name : `${name}${mark}${times}`;
    while (used.has(unique) && unique !== name) unique = `${name}${mark}${++times}`;
    used.set(unique, 1);
    used.set(name, times);
    return unique;
  };
}
