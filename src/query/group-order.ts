type Group = [name: string | null, papers: readonly unknown[]];

/** Orders groups by name, or largest first and then by name. The unknown comes last. */
export function compareGroups(largestFirst: boolean): (a: Group, b: Group) => number {
  return ([a, papersOfA], [b, papersOfB]) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const bySize = largestFirst ? papersOfB.length - papersOfA.length : 0;
    return bySize || (a < b ? -1 : 1);
  };
}
