import { idPattern } from '../model/arxiv-id.js';
import { type ListingQuery, readQuery } from './listing-query.js';

/** The names of the site itself. */
const siteHosts = new Set(['huggingface.co', 'www.huggingface.co', 'hf.co']);

/**
 * Finds out what an address of the site or of its API stands for: a listing, or one paper by its id.
 *
 * @param endpoint Addresses below it are the site's too.
 * @returns null for any other address, also of the site: today's page, one page of several, a day that does not exist.
 */
export function readSiteAddress(url: URL, endpoint: URL): { query: ListingQuery } | { paper: string } | null {
  const base = endpoint.pathname.replace(/\/+$/, '');
  const isBelow = url.origin === endpoint.origin && url.pathname.startsWith(`${base}/`);
  if (!isBelow && !(siteHosts.has(url.hostname) && url.port === '')) return null;
  const path = (isBelow ? url.pathname.slice(base.length) : url.pathname).replace(/\/+$/, '');
  const paper = paperPath.exec(path)?.[1];
  if (paper !== undefined) return { paper };
  const query = readPath(path, url.searchParams);
  return query && isValid(query) ? { query } : null;
}

const paperPath = new RegExp(`^(?:/api)?/papers/(${idPattern}(?:v\\d+)?)$`);

function readPath(path: string, parameters: URLSearchParams): ListingQuery | null {
  const [, period, value] = /^\/papers\/(date|week|month)\/([^/]+)$/.exec(path) ?? [];
  if (period) return { [period]: value };
  switch (path) {
    case '/papers/trending':
      return { trending: true };
    case '/papers':
      return readParameters(parameters, { q: 'search', date: 'date' });
    case '/api/papers/search':
      return readParameters(parameters, { q: 'search', limit: 'limit' });
    case '/api/daily_papers': {
      const query = readParameters(parameters, dailyNames);
      const isTrending =
        query?.sort === 'trending' && Object.keys(query).every((name) => /^(?:sort|limit)$/.test(name));
      return isTrending ? { trending: true, limit: query.limit } : query;
    }
    default:
      return null;
  }
}

const dailyNames = {
  date: 'date',
  week: 'week',
  month: 'month',
  submitter: 'submitter',
  sort: 'sort',
  limit: 'limit',
} as const;

/** A query of the parameters of an address; null where one of them is unknown or repeated. */
function readParameters(
  parameters: URLSearchParams,
  names: Readonly<Record<string, keyof ListingQuery>>,
): ListingQuery | null {
  const query: Record<string, string | number> = {};
  for (const [name, value] of parameters) {
    const field = Object.hasOwn(names, name) ? names[name]! : null;
    if (field === null || Object.hasOwn(query, field)) return null;
    query[field] = field === 'limit' ? Number(value) : value;
  }
  return query as ListingQuery;
}

function isValid(query: ListingQuery): boolean {
  try {
    readQuery(query);
    return true;
  } catch {
    return false;
  }
}
