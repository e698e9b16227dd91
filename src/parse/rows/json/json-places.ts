import type { Path, Range } from '../row.js';

/** Where the values of a container stand: start and end of each; in objects start and end of each key before them. */
export interface Places {
  keys: string[] | undefined;
  offsets: number[];
}

/** Where everything in a JSON text stands. */
export class JsonPlaces {
  readonly #places = new Map<object, Places>();
  readonly #lookups = new Map<object, Map<string, number>>();

  /** Begins a container. */
  begin(container: object): Places {
    const places: Places = { keys: Array.isArray(container) ? undefined : [], offsets: [] };
    this.#places.set(container, places);
    return places;
  }

  /** The place of the value at a path, or of its key; that of the nearest value around it where it is not found. */
  locate(root: object, path: Path, part: 'key' | undefined): Range | undefined {
    let range: Range | undefined;
    let container: unknown = root;
    for (const [depth, key] of path.entries()) {
      const places = this.#places.get(container as object);
      if (!places) break;
      const index = places.keys ? this.#keyIndex(container as object, places.keys, String(key)) : key;
      const size = places.keys ? 4 : 2;
      const at = typeof index === 'number' ? index * size : -1;
      if (at < 0 || at >= places.offsets.length) break;
      const isKey = part === 'key' && places.keys && depth === path.length - 1;
      const from = isKey ? at : at + size - 2;
      range = { start: places.offsets[from]!, end: places.offsets[from + 1]! };
      container = (container as Record<string | number, unknown>)[key];
    }
    return range;
  }

  #keyIndex(container: object, keys: readonly string[], key: string): number | undefined {
    let lookup = this.#lookups.get(container);
    if (!lookup) {
      lookup = new Map(keys.map((name, index) => [name, index]));
      this.#lookups.set(container, lookup);
    }
    return lookup.get(key);
  }
}
