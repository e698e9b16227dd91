export type { Link, LinkKind, Organization, Paper } from './model/paper.js';
export { dedupePapers } from './query/dedupe.js';
export {
  type ChangeField,
  diffPapers,
  type FieldChange,
  type PaperChange,
  type PaperDiff,
} from './query/diff.js';
export { QueryError } from './query/error.js';
export { type Criteria, type Day, filterPapers, type Matching } from './query/filter.js';
export { type GroupKey, groupPapers } from './query/group.js';
export { mergePapers } from './query/merge.js';
export { searchPapers } from './query/search.js';
export {
  createPaperIndex,
  loadPaperIndex,
  type PaperIndex,
  type PaperIndexData,
  type SearchHit,
  type SearchOptions,
} from './query/search-index.js';
export { type Direction, type SortField, type SortKey, sortPapers } from './query/sort.js';
export { type Distribution, type Summary, summarizePapers, type Tally } from './query/summarize.js';
export type { SavedWord } from './query/word-index.js';
