import type { TokenKind } from '../entries/token.js';
import type { Slot } from './entry-kinds.js';
import type { PageStyle } from './page-style.js';

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
export const toWeighed = (kind: TokenKind): WeighedKind =>
  kind === 'count' || kind === 'authors' || kind === 'prose' ? kind : 'other';

/** The cost if an entry of a list, whose lines of authors, dot and date the page has dropped, ends with its abstract. */
const droppedMeta = 0.5;
/** The cost if an abstract has one paragraph more, or a card one link. */
const again: Partial<Record<Slot, number>> = { abstract: 1, pageLink: 0 };

const known = new Map<string, StepCosts>();

/** Few styles are different: pages of a kind share theirs. */
export function stepsOf(style: PageStyle): StepCosts {
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

/** A user follows a `Submitted by` that has none on its line, and no other. */
function userGap(before: Slot, slot: Slot, isBare: boolean): number {
  if (before !== 'submittedBy') return 0;
  if ((slot === 'user') === isBare) return 0;
  if (!isBare) return withoutLabel * 2;
  return slot === 'title' ? titleForUser : withoutUser;
}
