import { type Identified, PaperMap } from '../model/identity.js';

/** A paper as one list shows it. */
interface Sighting<P extends Identified = Identified> {
  paper: P;
  /** The day of the list, as `YYYY-MM-DD`, where it is known. */
  day: string | undefined;
}

/**
 * Collects the sightings of each paper.
 *
 * @param sightings In the order of the lists. A sighting without a day is as new as the newest one before it.
 * @returns For each paper, in the order of first sight, its sightings, the oldest first.
 */
export function collectSightings<P extends Identified>(sightings: Iterable<Sighting<P>>): Sighting<P>[][] {
  const byPaper = new PaperMap<Sighting<P>[]>();
  const all: Sighting<P>[][] = [];
  for (const sighting of sightings) {
    const known = byPaper.find(sighting.paper);
    if (known) known.push(sighting);
    else byPaper.add(sighting.paper, all[all.push([sighting]) - 1]!);
  }
  for (const each of all) if (each.length > 1) sortByDay(each);
  return all;
}

function sortByDay(sightings: Sighting[]): void {
  let newest = '';
  const dated = sightings.map((sighting) => {
    const day = sighting.day ?? newest;
    if (day > newest) newest = day;
    return { sighting, day };
  });
  dated.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  dated.forEach(({ sighting }, at) => {
    sightings[at] = sighting;
  });
}
