export type { Link, LinkKind, Organization, Paper } from './model/paper.js';
export { type DedupeOptions, dedupePapers } from './query/dedupe.js';
export {
  type ChangeField,
  diffPapers,
  type FieldChange,
  type PaperChange,
  type PaperDiff,
} from './query/diff.js';
export { type Criteria, type Day, filterPapers, type Matching } from './query/filter.js';
export { type GroupKey, groupPapers } from './query/group.js';
export { mergePapers } from './query/merge.js';
export { loadPaperIndex } from './query/saved-index.js';
export { searchPapers } from './query/search.js';
export {
  createPaperIndex,
  type PaperIndex,
  type PaperIndexData,
  type SearchHit,
  type SearchOptions,
} from './query/search-index.js';
export { type Direction, type SortField, type SortKey, sortPapers } from './query/sort.js';
export {
  type Distribution,
  type Period,
  type Summary,
  summarizePapers,
  type Tally,
} from './query/summarize.js';
export { type DatedPapers, type DayCounts, type TrackedPaper, trackPapers } from './query/track.js';
export { unseenPapers } from './query/unseen.js';
