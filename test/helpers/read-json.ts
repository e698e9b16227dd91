import { parseListing } from '../../src/index.js';

/** The titles that JSON of a value holds, and what is said, each behind the JSON that it is about. */
export function readJson(value: unknown): { titles: string[]; said: string[] } {
  const json = JSON.stringify(value);
  const { papers, messages } = parseListing(json);
  const said = messages.map(({ place, reason }) => {
    const { start, end } = place as { start: { offset: number }; end: { offset: number } };
    return `${json.slice(start.offset, end.offset)} ${reason}`;
  });
  return { titles: papers.map(({ title }) => title), said };
}
