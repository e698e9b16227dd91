import { coreFields, type PaperField } from './field-names.js';
import { linkKinds } from './kinds.js';
import type { Paper } from './paper.js';
import { isPlainWebUrl, isPrintedUrl } from './url-shapes.js';
import { visibleShape } from './visible-shape.js';

/**
 * Whether a row is beyond doubt what `paperSchema` accepts and returns as it is, without keys of its own. Nearly every
 * row of papers is, and this sees it 20 times faster than zod does; about any other row, zod says what it is.
 */
export function isPlainPaper(row: Record<string, unknown>): row is Record<string, unknown> & Paper {
  let found = 0;
  for (const key of Object.keys(row)) {
    const field = fields.get(key);
    if (!field?.isPlain(row[key])) return false;
    if (field.isRequired) found++;
  }
  return found === coreFields.length;
}

type Check = (value: unknown) => boolean;

const isString: Check = (value) => typeof value === 'string';
const isText: Check = (value) => typeof value === 'string' && value !== '';
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
/** Every day but the leap days. */
const dayShape =
  /^(?:19|2\d)\d\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/;
const isDay: Check = (value) => typeof value === 'string' && dayShape.test(value);
const orNull =
  (isPlain: Check): Check =>
  (value) =>
    value === null || isPlain(value);

/** An array without holes. */
function arrayOf(isPlain: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const item of value) if (!isPlain(item)) return false;
    return true;
  };
}

/** An object with these keys in this order, in which zod would write them. */
function objectOf(checks: readonly (readonly [key: string, isPlain: Check])[]): Check {
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const keys = Object.keys(value);
    if (keys.length !== checks.length) return false;
    for (const [at, [key, isPlain]] of checks.entries())
      if (keys[at] !== key || !isPlain((value as Record<string, unknown>)[key])) return false;
    return true;
  };
}

const kinds = new Set<unknown>(linkKinds);
const isLink = objectOf([
  ['url', isPrintedUrl],
  ['kind', (value) => kinds.has(value)],
]);
const isNamed = objectOf([
  ['name', isText],
  ['fullname', isText],
]);
const isShown = objectOf([['fullname', isText]]);

const checks: Record<PaperField, Check> = {
  title: (value) => typeof value === 'string' && visibleShape.test(value),
  abstract: isString,
  authorCount: orNull(isCount),
  date: orNull(isDay),
  upvotes: orNull(isCount),
  repoLinks: arrayOf(isPrintedUrl),
  id: isText,
  url: isPlainWebUrl,
  comments: isCount,
  authors: arrayOf(isText),
  organization: (value) => isNamed(value) || isShown(value),
  submittedBy: isText,
  githubStars: isCount,
  projectPage: isPlainWebUrl,
  listedOn: isDay,
  links: arrayOf(isLink),
  aiSummary: isText,
  aiKeywords: arrayOf(isText),
  thumbnail: isPlainWebUrl,
  mediaUrls: arrayOf(isPlainWebUrl),
  discussionId: isText,
  modelCount: isCount,
  datasetCount: isCount,
  spaceCount: isCount,
};
const required = new Set<string>(coreFields);
const fields = new Map(
  Object.entries(checks).map(([key, isPlain]) => [key, { isPlain, isRequired: required.has(key) }]),
);
