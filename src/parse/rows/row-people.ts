import { counted, describeValue, quote } from '../../model/describe-value.js';
import type { Paper } from '../../model/paper.js';
import type { Authors } from './coerce/count-authors.js';
import { isMissing } from './coerce/problem.js';
import { authorKeys, isAuthorCount, toAuthors } from './coerce/to-authors.js';
import { toAuthorCount } from './coerce/to-count.js';
import { organizationKeys, toOrganization, toUser, userKeys } from './coerce/to-organization.js';
import { sameText, toLine } from './coerce/to-text.js';
import type { Candidate } from './key-resolver.js';
import { isRecord, pathName } from './row.js';
import type { RowFields } from './row-fields.js';

/** The authors' names. What counts them stands beside what states their count. */
export function authorsOf(fields: RowFields): Authors | null {
  const [counts, names]: [Candidate[], Candidate[]] = [[], []];
  for (const candidate of fields.of('authors'))
    if (!isAuthorCount(candidate.value)) names.push(candidate);
    else counts.push({ ...candidate, value: withoutBullet([candidate.value].flat()[0]) });
  if (counts.length > 0) {
    fields.set('authors', names);
    fields.set('authorCount', [...fields.of('authorCount'), ...counts]);
  }
  return fields.best(
    'authors',
    toAuthors,
    hasNames,
    (list, best) => !hasNames(list, best) && hasNames(best, list),
  );
}

const withoutBullet = (value: unknown) => (typeof value === 'string' ? value.replace('•', '') : value);

/** The count that the row states, or else the length of its list. */
export function authorCountOf(fields: RowFields, authors: Authors | null): number | null {
  const stated = fields.best('authorCount', toAuthorCount);
  const list = fields.used('authors');
  if (authors && list) {
    const { names, count, doubt, remark } = authors;
    const read = count ?? names.length;
    const { path, value } = list;
    const found = describeValue(value);
    if (doubt !== undefined && stated !== read) {
      fields.messages.add(fields.row, path, {
        rule: 'ambiguous-value',
        reason: `${found} was read as ${counted(read, 'author')}; ${doubt}`,
        expected: 'names with semicolons between them, or an array of names',
        found,
      });
    }
    if (remark !== undefined && stated === null) {
      const rest = Array.isArray(value) ? remark : value;
      fields.messages.unreadable(fields.row, path, 'authorCount', rest, 'all authors');
    }
    if (count !== null && stated !== null && stated !== count) {
      fields.report('authorCount', {
        rule: 'conflicting-values',
        reason: `authorCount is ${stated}, but ${quote(pathName(path))} has ${count}; ${stated} was used`,
        expected: 'as many authors as the count says',
        found: String(count),
      });
    }
    noteRest(fields, list);
    if (stated === null) fields.paths.set('authorCount', path);
  }
  return stated ?? authors?.count ?? null;
}

/** Notes the keys of authors that are not read, also of those in the objects around a list of GraphQL. */
function noteRest(fields: RowFields, list: Candidate): void {
  const object = isRecord(list.value) ? list.value : {};
  const key = ['nodes', 'edges'].find((each) => Array.isArray(object[each]));
  const { [key ?? '']: value, ...rest } = object;
  fields.noteRest(key === undefined ? list : { ...list, value: rest }, authorKeys);
  if (key === undefined) return;
  const inner = { ...list, path: [...list.path, key], fullName: `${list.fullName}.${key}`, value };
  fields.noteRest(inner, authorKeys, 'node');
}

export function organizationOf(fields: RowFields): Paper['organization'] | null {
  const organization = fields.best('organization', toOrganization, (a, b) =>
    sameText(a.fullname, b.fullname),
  );
  for (const candidate of fields.of('organization')) fields.noteRest(candidate, organizationKeys);
  // A table's columns may hold the parts: `organization.name` and `organization.fullname`.
  const name = fields.best('organizationName', toLine, sameText);
  const fullname = fields.best('organizationFullname', toLine, sameText);
  const shown = fields.used(fullname === null ? 'organizationName' : 'organizationFullname');
  if (!organization) {
    if (shown) fields.paths.set('organization', shown.path);
    return toOrganization({ name, fullname }, () => {});
  }
  const known = Object.values(organization);
  for (const [part, role] of [
    [name, 'organizationName'],
    [fullname, 'organizationFullname'],
  ] as const)
    if (part !== null && !known.some((each) => sameText(each, part)))
      fields.conflict('organization', fields.used('organization')!, fields.used(role)!);
  return organization;
}

/** Who submitted the paper. Keys may name one user in several ways: only users that share no name are a conflict. */
export function submitterOf(fields: RowFields): string | null {
  const candidates = fields.of('submittedBy');
  for (const candidate of candidates) fields.noteRest(candidate, userKeys, 'user');
  const name = fields.best('submittedBy', toUser, () => true);
  const best = fields.used('submittedBy');
  if (name === null || !best) return name;
  // `submitted_by_name` and `submitted_by_fullname` are of one user.
  const base = (candidate: Candidate) => candidate.name.replace(/(?:fullname|username|name|user)$/, '');
  const namesOfUser = (user: string) => candidates.filter((each) => base(each) === user).flatMap(namesOf);
  const known = new Set(namesOfUser(base(best)));
  const sharesName = (other: Candidate) => namesOf(other).some((each) => namesOf(best).includes(each));
  for (const other of candidates)
    if (other !== best && other.name === best.name && !isMissing(other.value) && !sharesName(other))
      fields.conflict('submittedBy', best, other);
  for (const user of new Set(candidates.map(base))) {
    const names = namesOfUser(user);
    if (names.length > 0 && !names.some((each) => known.has(each)))
      fields.conflict('submittedBy', best, candidates.find((each) => base(each) === user)!);
  }
  return name;
}

/** Whether a list has all names of another one: a feed names one of the authors a second time. */
const hasNames = (other: Authors, list: Authors) => other.names.every((name) => list.names.includes(name));

function namesOf({ value }: Candidate): string[] {
  const object = isRecord(value) ? value : { name: value };
  return userKeys
    .map((key) => object[key])
    .filter((name) => typeof name === 'string' && name !== '') as string[];
}
