import type { Organization } from '../../../model/paper.js';
import { siteHost } from '../../../model/url-shapes.js';
import { isRecord } from '../row.js';
import { isMissing, type OnProblem } from './problem.js';
import { parsePrinted } from './to-list.js';
import { textAt, toLine } from './to-text.js';

/** The keys of an organization, or of a user, that hold its names, as `plainKey` writes them. */
export const organizationKeys = ['name', 'fullname', 'displayname'];
export const userKeys = ['name', 'user', 'username', 'login', 'fullname', 'displayname'];

/** Reads an organization: its name, or an object with `name` and `fullname`. An empty one is null. */
export function toOrganization(value: unknown, onProblem: OnProblem): Organization | null {
  const read = unpack(value);
  if (!isRecord(read)) {
    if (Array.isArray(read) && read.length === 0) return null;
    const slug = slugIn(read);
    if (slug !== null) return { name: slug, fullname: slug };
    const fullname = toName(read, onProblem);
    return fullname === null ? null : { fullname };
  }
  const [name, fullname] = [nameAt(read, ['name']), nameAt(read, organizationKeys.slice(1))];
  if (name === null && fullname === null) {
    if (Object.keys(read).length > 0 && !hasOnlyBlanks(read)) onProblem('an object with a name');
    return null;
  }
  // One name alone is the one to show; the hub's objects have both.
  return name === null || fullname === null ? { fullname: (fullname ?? name)! } : { name, fullname };
}

/** Reads a user: a name, or an object with `name`, `user`, `username` or `fullname`. */
export function toUser(value: unknown, onProblem: OnProblem): string | null {
  const read = unpack(value);
  if (!isRecord(read)) {
    const text =
      typeof read === 'string' ? read.trim().replace(/^(?:submitted by:?\s*)?(?:@(?=\w))?/i, '') : read;
    if (text === '' && read !== text && !isMissing(read)) onProblem('a name or an object with a name');
    return slugIn(text) ?? toName(text, onProblem);
  }
  const name = nameAt(read, userKeys) ?? (isRecord(read.user) ? nameAt(read.user, userKeys) : null);
  if (name === null && Object.keys(read).length > 0 && !hasOnlyBlanks(read))
    onProblem('an object with a name');
  return name;
}

/** The name in the URL of an organization or a user, `https://huggingface.co/google` or `/google`; else null. */
function slugIn(value: unknown): string | null {
  return typeof value === 'string' ? (ownerPage.exec(value.trim())?.[1] ?? null) : null;
}
const ownerPage = new RegExp(`^(?:(?:https?://)?${siteHost})?/([\\w.-]{1,100})/?$`, 'i');

/** A name on one line. A URL is not a name. */
function toName(value: unknown, onProblem: OnProblem): string | null {
  const expected = 'a name or an object with a name';
  const name = toLine(value, () => onProblem(expected));
  if (name === null || !/^https?:\/\/\S+$/i.test(name)) return name;
  onProblem(expected);
  return null;
}

const unpack = (value: unknown): unknown =>
  typeof value === 'string' ? (parsePrinted(value) ?? value) : value;

const nameAt = (object: Record<string, unknown>, keys: readonly string[]) =>
  textAt(object, keys, (text) => toLine(text, () => {}));

const hasOnlyBlanks = (object: Record<string, unknown>) =>
  userKeys.some((key) => Object.hasOwn(object, key)) &&
  userKeys.every((key) => {
    const value = object[key];
    return isRecord(value) ? Object.values(value).every(isBlank) : isBlank(value);
  });
const isBlank = (value: unknown) => (value ?? '') === '';
