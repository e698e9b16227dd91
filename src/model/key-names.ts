import type { PaperField } from './field-names.js';

/** What a key of a row can be read as: a field, a URL with the paper's id in it, or a part of the organization. */
export type KeyRole = PaperField | 'idUrl' | 'organizationName' | 'organizationFullname';

/** What a count of something is called: `upvoteCount`, `num_upvotes`, `total_upvotes` … */
function countsOf(noun: string): string {
  const affixes =
    '{}Count {}sCount count{}s #{}s num{}s n{}s no{}s numberOf{}s {}sNumber {}sNum {}Num num{} total{}s {}sTotal total{}Count';
  return affixes.replaceAll('{}', noun);
}

/**
 * What each field is called in rows: its own name, then the hub's names, then those of other tools. Where a row has
 * several of them, the first in this order is taken.
 */
const names: Record<KeyRole, string> = {
  title: 'title',
  abstract: 'abstract summary abstractText description',
  authorCount: countsOf('author'),
  authors: 'authors author authorNames authorsNames authorList authorsList',
  date: 'date publishedAt published publishedOn publicationDate publishedDate publishDate datePublished pubDate publishedTime',
  upvotes: `upvotes upvote ${countsOf('upvote')} votes ${countsOf('vote')} likes ${countsOf('like')}`,
  comments: `comments numComments ${countsOf('comment')}`,
  id: 'id arxivId arxiv arxivNumber',
  url: 'url hfUrl huggingfaceUrl hubUrl pageUrl link hfLink href',
  idUrl:
    'arxivUrl arxivLink arxivPageUrl arxivPage arxivAbsUrl absUrl absLink pdfUrl pdfLink pdf arxivPdf arxivPdfUrl entryId doi doiUrl',
  repoLinks:
    'repoLinks githubRepo github githubUrl githubUrls githubLink githubLinks githubRepos githubRepoUrl githubRepository githubRepositories githubRepositoryUrl repo repos repoUrl repoUrls repoLink repository repositories repositoryUrl code codeUrl codeLink codeRepo codeRepository',
  githubStars: `githubStars githubRepoStars repoStars ${countsOf('githubStar')}`,
  projectPage: 'projectPage projectPageUrl projectUrl projectLink projectWebsite project',
  organization: 'organization organisation org',
  organizationName: 'organizationName organisationName orgName',
  organizationFullname: 'organizationFullname organisationFullname orgFullname',
  submittedBy:
    'submittedBy submitter submittedByName submitterName submittedByUser submittedByUsername submittedByFullname submittedOnDailyBy submittedOnDailyByName submittedOnDailyByUser submittedOnDailyByFullname',
  listedOn: 'listedOn submittedOnDailyAt submittedAt submittedOn listedAt dateListed dailyDate',
  links: 'links',
  aiSummary: 'aiSummary',
  aiKeywords: 'aiKeywords',
  thumbnail: 'thumbnail thumbnailUrl',
  mediaUrls: 'mediaUrls mediaUrl media',
  discussionId: 'discussionId',
  modelCount: `modelCount numTotalModels ${countsOf('model')}`,
  datasetCount: `datasetCount numTotalDatasets ${countsOf('dataset')}`,
  spaceCount: `spaceCount numTotalSpaces ${countsOf('space')}`,
};

/** Objects of a row that hold fields of it. */
const wrapperNames =
  'paper details detail metrics metric stats statistics counts meta metadata info data attributes attrs fields properties record item entry node row _source extra arxiv hub hf huggingface links urls dates engagement externalids';

/** Fields that rows of any kind have: they do not show that a row is about a paper. */
const commonRoles = new Set<KeyRole>(['title', 'url', 'comments', 'date', 'links', 'thumbnail', 'mediaUrls']);

/**
 * A key without what is a matter of taste: case, `_`, `-`, `.`, `/`, `:`, `->`, spaces, and quotation marks that were left on it. `_id` is another one than `id`. Rows share their
 * keys: they are kept, which saves a sixth of the time in which lines of JSON are read.
 */
export function plainKey(key: string): string {
  let plain = plainKeys.get(key);
  if (plain === undefined) {
    plain = `${key.startsWith('_') ? '_' : ''}${key.toLowerCase().replace(/[\s_./:>()"'“”-]+/g, '')}`;
    if (plainKeys.size < 1000 && key.length < 100) plainKeys.set(key, plain);
  }
  return plain;
}
const plainKeys = new Map<string, string>();

/** What the name of a key means. */
interface NameMeaning {
  role: KeyRole;
  /** The plain name, without prefixes. */
  name: string;
  /** Where the name stands among those of its field, from 0. */
  rank: number;
  /** `paper.title` is about the paper itself, `details.title` about something around or in it. */
  scope: 'row' | 'paper' | 'other';
}

const meanings = new Map<string, { role: KeyRole; rank: number }>();
for (const [role, list] of Object.entries(names)) {
  for (const [rank, name] of list.split(' ').entries())
    if (!meanings.has(plainKey(name))) meanings.set(plainKey(name), { role: role as KeyRole, rank });
}
const wrappers = wrapperNames.split(' ');
const wrapperSet = new Set(wrappers);

/** The meaning of a key's plain name, prefixes such as `paper_` and `metrics.` aside; undefined where it has none. */
export function meaningOf(plain: string, depth = 0): NameMeaning | undefined {
  const own = meanings.get(plain);
  if (own) return { ...own, name: plain, scope: 'row' };
  if (depth === 3) return undefined;
  for (const wrapper of wrappers) {
    if (!plain.startsWith(wrapper)) continue;
    const inner = meaningOf(plain.slice(wrapper.length), depth + 1);
    if (inner) return { ...inner, scope: wrapper === 'paper' && inner.scope !== 'other' ? 'paper' : 'other' };
  }
  return undefined;
}

/** Whether an object under this key may hold fields of the row, and whether they are the paper's own. */
export function wrapperScope(plain: string): 'paper' | 'other' | undefined {
  if (plain === 'paper') return 'paper';
  return wrapperSet.has(plain) || (plain.startsWith('paper') && wrapperSet.has(plain.slice(5)))
    ? 'other'
    : undefined;
}

/** Whether a key shows that its row is about a paper; rows of other things do not have it. */
export const isPaperKey = (role: KeyRole, name: string): boolean =>
  !commonRoles.has(role) && name !== 'description' && !name.startsWith('doi');

/** What rows must have, in words. */
export const whatRowsHave =
  'a title and other fields of papers, such as an id, an abstract, authors or upvotes';

/** Where the items of a JSON Feed have the whole papers. */
export const wholePaperKey = '_daily_papers';
