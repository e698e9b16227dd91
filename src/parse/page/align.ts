import { isBareLabel, type Token } from '../entries/token.js';
import { isBoilerplate } from '../lines/boilerplate.js';
import { type AlignedEntry, fill } from './aligned-entry.js';
import type { PageStyle } from './page-style.js';
import { stepsOf, toWeighed } from './step-costs.js';
import { type Above, costAbove, fitCost, strayCost } from './token-costs.js';

/** The entries of a page, and the tokens that fill no slot of any. */
export interface Alignment {
  entries: AlignedEntry[];
  /** Tokens above the first entry and below the last one, and those that no entry has a place for. */
  foreign: { token: Token; entry: number }[];
}

/**
 * Reads tokens as entries of a style: of all ways to give each token a slot, in the order of the slots, the one that
 * costs least. A slot that nothing fills costs, a token that does not look like its slot costs, and so does a token
 * that fills none: damaged lines show by comparison with their neighbors.
 *
 * The work grows with the number of tokens alone.
 */
export function align(
  tokens: readonly Token[],
  style: PageStyle,
  above: Above,
): Alignment & { cost: number } {
  const { slots } = style;
  const size = slots.length + 2;
  const end = size - 1;
  const { absentAbove, finish, tables } = stepsOf(style);
  // Costs of the best reading up to a token that ends in a state: 0 is before the first entry, `end` after the last.
  let costs = new Float64Array(size).fill(Infinity);
  let next = new Float64Array(size);
  const ends = new Float64Array(size);
  costs[0] = 0;
  const from = new Uint8Array(tokens.length * size);
  const how = new Uint8Array(tokens.length * size);
  // Where the steps of a token are written: one function for all tokens is much quicker than one for each.
  let row = 0;
  const relax = (state: number, cost: number, before: number, step: number): void => {
    if (cost >= next[state]!) return;
    next[state] = cost;
    from[row + state] = before;
    how[row + state] = step;
  };
  // Whether the last `Submitted by` has no user on its line.
  let isBare = false;
  // Whether a token is a word that the site prints around its lists.
  let isMenu = false;
  for (let at = 0; at < tokens.length; at++, row += size) {
    const token = tokens[at]!;
    next.fill(Infinity);
    const last = tokens[at - 1];
    if (last?.kind === 'submittedBy') isBare = isBareLabel(last);
    const isArtifact = token.kind === 'artifact' || token.kind === 'truncation';
    const isBelowMenu = isMenu;
    isMenu = isBoilerplate(token.text);
    const boilerplate = isArtifact ? 0 : isMenu ? 0.1 : -1;
    const stray = isArtifact ? 0 : strayCost(token, last);
    const left = boilerplate >= 0 ? boilerplate : stray;
    const before = boilerplate >= 0 ? boilerplate : costAbove(above, token, at, stray);
    const below = token.kind === 'prose' ? Math.min(left, textBelow) : left;
    const mayLeave = boilerplate >= 0 || token.kind === 'prose';
    const isCount = token.kind === 'count' || token.kind === 'upvotes';
    for (let state = 0; state < size; state++) {
      const cost = costs[state]!;
      if (cost === Infinity) continue;
      const isOutside = state === 0 || state === end;
      const outside = state === 0 ? before : below;
      // Of two counts above a title, the nearer one is its own; of other lines, the first one is the title of a card.
      // A count below a label is what the label says. On a trending card, a count right below another one has no place.
      const slot = slots[state - 1];
      const isBelowUpvotes = slot === 'upvotes' && !(style.kind === 'trending' && last?.kind === 'count');
      const isCounted = isCount && (isBelowUpvotes || slot === 'upvoteLabel' || slot === 'githubLabel');
      let between = isCounted ? countInPlace : 0;
      if (!isCounted && isBelowUpvotes && !isArtifact && style.kind === 'daily') between = aboveTitle;
      // What stands above the count is more likely a line that does not belong there than the title of its entry.
      if (isCount && slot === 'title' && style.kind === 'list' && style.countsAbove) between = belowTitle;
      relax(state, cost + (isOutside ? outside : stray + between), state, stays);
      if (!isOutside && mayLeave) relax(end, cost + finish[state]! + left, state, stays);
    }
    const { begin, within } = tables[isBare ? 1 : 0][toWeighed(token.kind)];
    // The best reading that a new entry may follow, and the best one whose last entry has dropped its lines of authors.
    let ended = 0;
    let dropped = -1;
    for (let state = 0; state < end; state++) {
      ends[state] = costs[state]! + finish[state]!;
      if (!mayFollowDropped(slots, state)) {
        if (ends[state]! < ends[ended]!) ended = state;
      } else if (dropped < 0 || ends[state]! < ends[dropped]!) dropped = state;
    }
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index]!;
      const fit = fitCost(slot, tokens, at, style, boilerplate > 0);
      if (fit === Infinity) continue;
      let least = Infinity;
      let before = 0;
      for (let state = 1; state <= index + 1; state++) {
        const cost = costs[state]! + within[index]![state - 1]! + fit;
        if (cost < least) [least, before] = [cost, state];
      }
      relax(index + 1, least, before, fills);
      const alone = begin[index]! + fit;
      relax(index + 1, ends[ended]! + alone, ended, begins);
      relax(index + 1, ends[dropped]! + alone + shortTitleCost(slot, token), dropped, begins);
      // A footer may hold a line that looks like a slot: nothing comes back from there but a new entry.
      const back = token.kind === 'submittedBy' && !isBelowMenu ? 1 : 4;
      relax(index + 1, costs[end]! + absentAbove[index]! + fit + back, end, begins);
    }
    [costs, next] = [next, costs];
  }
  let best = end;
  let least = costs[end]!;
  for (let state = 0; state < end; state++) {
    // The text may end in the middle of a card.
    const isCut = style.kind === 'daily' && state > 0 && state <= slots.indexOf('upvotes') + 1;
    const cost = costs[state]! + (isCut ? Math.min(finish[state]!, cutAbove) : finish[state]!);
    if (cost < least) [best, least] = [state, cost];
  }
  return { ...traceBack(tokens, style, best, from, how), cost: least };
}

/** The cost if a count stands where one is expected and fills no slot, on top of the cost of any such token. */
const countInPlace = 5;

/** The cost if a line stands between the upvotes of a card and its title, on top of the cost of any such token. */
const aboveTitle = 2;

/** The cost if a count stands below the title of a list whose counts stand above, on top of the cost of any such token. */
const belowTitle = 1.5;

/** The cost of each line but the first of what somebody has written below the list. */
const textBelow = 2;

/** The cost if the text ends above the title of a card. */
const cutAbove = 3;

/** A step of a reading: a token fills no slot, fills a slot of the entry that goes on, or of a new one. */
const stays = 0;
const fills = 1;
const begins = 2;

function traceBack(
  tokens: readonly Token[],
  { slots }: PageStyle,
  last: number,
  from: Uint8Array,
  how: Uint8Array,
): Alignment {
  const size = slots.length + 2;
  const states = new Uint8Array(tokens.length);
  let state = last;
  for (let at = tokens.length - 1; at >= 0; at--) {
    states[at] = state;
    state = from[at * size + state]!;
  }
  const entries: AlignedEntry[] = [];
  const foreign: Alignment['foreign'] = [];
  // An array that has grown has room for many more, and there may be very many entries: each gets a copy.
  const gathered: Token[] = [];
  const complete = () => {
    if (gathered.length > 0) entries.at(-1)!.tokens = gathered.splice(0);
  };
  tokens.forEach((token, at) => {
    const reached = states[at]!;
    const step = how[at * size + reached]!;
    if (step === stays) {
      foreign.push({ token, entry: reached === size - 1 ? -1 : entries.length - 1 });
      return;
    }
    if (step === begins) {
      complete();
      entries.push({ slots: {}, tokens: [] });
    }
    gathered.push(token);
    fill(entries.at(-1)!, slots[reached - 1]!, token);
  });
  complete();
  return { entries, foreign };
}

/** Whether an entry that ends in a state has dropped its lines of authors and date. */
const mayFollowDropped = (slots: readonly string[], state: number) =>
  state > 0 && (slots[state - 1] === 'abstract' || slots[state - 1] === 'title');

/**
 * Below an entry whose lines of authors and date are missing, a short line is a heading inside of its abstract
 * (`Methods`) rather than the next title, and so is a line that looks like another value.
 */
function shortTitleCost(slot: string, { kind, text }: Token): number {
  if (slot !== 'title' || kind === 'title' || kind === 'paperLink') return 0;
  if (kind !== 'prose') return otherAsTitle;
  return text.length < 25 ? shortTitle : 0;
}
const shortTitle = 3;
const otherAsTitle = 9;
