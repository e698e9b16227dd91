import type { Token, TokenKind } from '../entries/token.js';
import { isAmongBoilerplate, isBoilerplate } from '../lines/boilerplate.js';
import { goesOn } from '../lines/paragraph-gap.js';
import { type AlignedEntry, fill } from './aligned-entry.js';
import { type Slot, slotCost } from './entry-kinds.js';
import type { PageStyle } from './page-style.js';

/** The entries of a page, and the tokens that fill no slot of any. */
export interface Alignment {
  entries: AlignedEntry[];
  /** Tokens above the first entry and below the last one, and those that no entry has a place for. */
  foreign: { token: Token; entry: number }[];
}

/** What stands above tokens: an entry begins right below a header, unless that still lacks its day. */
export type Above = 'nothing' | 'header' | 'undated header';

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
    if (last?.kind === 'submittedBy') isBare = last.value === undefined;
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
      if (dropped >= 0)
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

/** What it costs that a token fills a slot, by its own looks and by what stands around it. */
function fitCost(
  slot: Slot,
  tokens: readonly Token[],
  at: number,
  style: PageStyle,
  isWordOfSite: boolean,
): number {
  const token = tokens[at]!;
  const own = slotCost(slot, token);
  if (own === Infinity) return own;
  const last = tokens[at - 1];
  const isRepeated = slot === 'abstract' && token.kind === 'prose' && isRepetition(token, last);
  return (
    own +
    blankCost(slot, token, style) +
    abstractContextCost(slot, tokens, at) +
    (slot === 'abstract' ? (isRepeated ? saidTwice : 0) + (isWordOfSite ? wordOfMenu : 0) : 0) +
    (slot === 'comments' && last?.dated?.count !== undefined ? otherCount : 0) +
    ((slot === 'who' || slot === 'logo') && isWordOfSite && !isNearDot(tokens, at) ? wordOfFooter : 0) +
    (slot === 'title' && isWordOfSite && isOfFooter(tokens, at) ? lineOfFooter : 0) +
    (style.hasTitles && slot === 'title' && token.kind !== 'title' ? plainTitle : 0)
  );
}

/** The cost if words stand for a title where others are headings or links. */
const plainTitle = 8;

/** The cost if a count stands where one is expected and fills no slot, on top of the cost of any such token. */
const countInPlace = 5;

/** The cost if a line stands between the upvotes of a card and its title, on top of the cost of any such token. */
const aboveTitle = 2;

/** The cost if a count stands below the title of a list whose counts stand above, on top of the cost of any such token. */
const belowTitle = 1.5;

/** The cost if words which the site prints around its lists are an abstract. */
const wordOfMenu = 3;

/** The cost if they are an organization, or its logo, where no dot is near, as below the last card. */
const wordOfFooter = 6;

/** The cost if several of these words, or the sentence below a list, are a title; one word alone may be. */
const lineOfFooter = 9;
const longestWord = 30;
const isOfFooter = (tokens: readonly Token[], at: number) =>
  tokens[at]!.text.length > longestWord || isAmongBoilerplate(tokens, at);

/** Whether a token stands next to the dot, a logo's text between them or none. */
const isNearDot = (tokens: readonly Token[], at: number) =>
  [at - 2, at - 1, at + 1].some((near) => tokens[near]?.kind === 'separator');

/** What it costs that a line stands above the first entry. */
function costAbove(above: Above, { kind, text }: Token, at: number, stray: number): number {
  if (above === 'nothing') return Math.min(stray, aboveList);
  const mayBeDay = above === 'undated header' && at === 0 && kind === 'prose' && unreadableDay.test(text);
  return mayBeDay ? unreadDay : afterHeader;
}
const aboveList = 4;
const afterHeader = 8;
/** The line below a header that has no day most likely is one that cannot be read. */
const unreadDay = 0.5;
const unreadableDay = /^(?=.{1,30}$)(?:.*\d|(?:today|yesterday|latest)$)/i;

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

/** What it costs to come from one slot to another, worked out once for each style. */
interface StepCosts {
  /** The cost if nothing stands in the slots above one. */
  absentAbove: readonly number[];
  /** To end in a state, of which 0 is before the first entry: the slots after its own are missing. */
  finish: readonly number[];
  /** Where the last `Submitted by` has a user on its line, and where it has none. */
  tables: readonly [StepTables, StepTables];
}

/** By the kinds that weigh in a step. */
type StepTables = Record<WeighedKind, StepTable>;

interface StepTable {
  /** To begin an entry in a slot: what is before it is missing. */
  begin: readonly number[];
  /** To go on to a slot from another one: `within[to][from]`. */
  within: readonly (readonly number[])[];
}

const weighedKinds = ['count', 'authors', 'prose', 'other'] as const;
type WeighedKind = (typeof weighedKinds)[number];
const toWeighed = (kind: TokenKind): WeighedKind =>
  kind === 'count' || kind === 'authors' || kind === 'prose' ? kind : 'other';

/** The cost if an entry of a list, whose lines of authors, dot and date the page has dropped, ends with its abstract. */
const droppedMeta = 0.5;
/** The cost if an abstract has one paragraph more, or a card one link. */
const again: Partial<Record<Slot, number>> = { abstract: 1, pageLink: 0 };

const known = new Map<string, StepCosts>();

/** Few styles are different: pages of a kind share theirs. */
function stepsOf(style: PageStyle): StepCosts {
  const key = [style.kind, ...style.slots, ...style.absent].join(' ');
  const steps = known.get(key) ?? stepCosts(style);
  known.set(key, steps);
  return steps;
}

function stepCosts({ kind, slots, absent }: PageStyle): StepCosts {
  const sum = (from: number, to: number) => absent.slice(from, to).reduce((total, cost) => total + cost, 0);
  const abstract = slots.indexOf('abstract');
  const stepOf = (from: number, to: number) => {
    if (to > from) return sum(from + 1, to);
    return to === from ? (again[slots[from]!] ?? Infinity) : Infinity;
  };
  const absentAbove = slots.map((_, to) => sum(0, to));
  const tableOf = (kind: WeighedKind, isBare: boolean): StepTable => ({
    begin: slots.map((slot, to) => absentAbove[to]! + orderCost(undefined, slot, kind)),
    within: slots.map((slot, to) =>
      slots.map(
        (before, from) => stepOf(from, to) + orderCost(before, slot, kind) + userGap(before, slot, isBare),
      ),
    ),
  });
  const tablesOf = (isBare: boolean) =>
    Object.fromEntries(weighedKinds.map((kind) => [kind, tableOf(kind, isBare)])) as StepTables;
  const finishOf = (slot: Slot, from: number) => {
    const cost = sum(from + 1, slots.length) + (slot === 'logo' ? withoutName : 0);
    if (kind !== 'list' || from > abstract) return cost;
    return Math.min(cost, from === abstract ? droppedMeta : absent[abstract]! + 2 + droppedMeta);
  };
  return {
    absentAbove,
    finish: [0, ...slots.map(finishOf)],
    tables: [tablesOf(false), tablesOf(true)],
  };
}

/** The cost if a value stands without the label that comes before it. */
const withoutLabel = 2.5;
/** The cost if a logo stands above no name. */
const withoutName = 10;
/** The cost if no user stands below a `Submitted by`. */
const withoutUser = 5;
/** The cost if a title stands there instead, more than for a title like a sentence and a user like a title. */
const titleForUser = 8;
/** More than the cost of a number without a place: a second number of a trending card is not its stars. */
const withoutGithub = 4.5;

/** A name is a user after `Submitted by` alone; in a trending card a number is upvotes after `Upvote`, stars after `GitHub`. */
function orderCost(before: Slot | undefined, slot: Slot, kind: WeighedKind): number {
  if (slot === 'user') return before === 'submittedBy' ? 0 : kind === 'prose' ? withoutLabel : Infinity;
  // A logo stands above the name of an organization.
  if (before === 'logo') return slot === 'who' && kind !== 'authors' ? 0 : withoutName;
  // A number may be a name below a text; below a dot or a title it counts something.
  if (slot === 'who' && kind === 'count') return before === 'abstract' ? 0 : Infinity;
  if (kind !== 'count' || before === undefined) return 0;
  if (slot === 'abstract' && before === 'title') return firstNumber;
  if (slot === 'upvotes') return afterMeta.has(before) ? withoutLabel : 0;
  return slot === 'stars' && (before === 'upvotes' || before === 'upvoteLabel' || before === 'date')
    ? withoutGithub
    : 0;
}
/** The cost if an abstract begins with a number, more than for any other part of it. */
const firstNumber = 3;
const afterMeta = new Set<Slot>(['who', 'separator', 'date']);

/**
 * What stands around a token of an abstract weighs too: words before a dot are an organization's name, and one word
 * above that its logo's; a line that looks like another value belongs to the text where the text goes on below it.
 */
function abstractContextCost(slot: string, tokens: readonly Token[], at: number): number {
  if (slot !== 'abstract') return 0;
  const [before, token, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (token.kind === 'count')
    return before && next && isLine(before) && isLine(next) && goesOn(before.text, next.text)
      ? insideSentence
      : 0;
  if (token.kind !== 'prose')
    return before?.kind === 'prose' && next?.kind === 'prose' && next.text.length > 25 ? -1 : 0;
  if (token.text.length > 60) return 0;
  const isName = next?.kind === 'separator';
  const isLogo =
    next?.kind === 'prose' && tokens[at + 2]?.kind === 'separator' && /^\S*[^\s.]$/.test(token.text);
  return isName || isLogo ? nameInAbstract : 0;
}
const nameInAbstract = 5;
/** The cost if a number stands in the middle of a sentence. */
const insideSentence = -8;
const isLine = ({ kind, text }: Token) => kind === 'prose' && text.length > 40;

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

/** A user follows a `Submitted by` that has none on its line, and no other. */
function userGap(before: Slot, slot: Slot, isBare: boolean): number {
  if (before !== 'submittedBy') return 0;
  if ((slot === 'user') === isBare) return 0;
  if (!isBare) return withoutLabel * 2;
  return slot === 'title' ? titleForUser : withoutUser;
}

/** Where each title's count, and no other, stands below a blank line, that is a hint which of two counts one is. */
function blankCost(slot: string, { kind, afterBlank }: Token, { blankAboveCounts }: PageStyle): number {
  if (!blankAboveCounts || kind !== 'count') return 0;
  return (slot === 'upvotes' && !afterBlank) || (slot === 'comments' && afterBlank) ? oddBlank : 0;
}
/** More than the cost of an entry without upvotes. */
const oddBlank = 5;
/** The cost if a count is what another slot holds, more than if it fills none: comments behind a date that has a count. */
const otherCount = 4.5;

function isRepetition(token: Token, before: Token | undefined): boolean {
  return before?.kind === token.kind && before.text === token.text && token.kind !== 'count';
}
/** The cost if words which stand twice fill two slots. */
const saidTwice = 4;

/** What it costs that a token fills no slot. A line that stands twice does so for no reason. */
function strayCost(token: Token, before: Token | undefined): number {
  if (isRepetition(token, before)) return 0.6;
  return strayCosts[token.kind] ?? 4;
}
/** `5 authors` is never an organization: the name beside it is the stray line. */
const strayCosts: Partial<Record<TokenKind, number>> = { prose: 5, paperLink: 5, authors: 6, title: 12 };
