import type { Paper } from '../../../model/paper.js';
import { isRepository } from '../../fields/links.js';
import { isMostlySmall, isTeam } from '../../fields/name-shapes.js';
import { sameText } from '../coerce/to-text.js';
import { oddKeyword } from './keyword-checks.js';
import { isMostlyPeople } from './name-lists.js';

/** A value that seems to be that of another field, and in words which. */
interface MisplacedValue {
  field: string;
  text: string;
  trace: string;
}

/** Finds values that seem to be those of other fields, as where columns are swapped, and keywords that are none. */
export function misplacedIn(paper: Paper): MisplacedValue[] {
  const { abstract, aiSummary, organization, submittedBy, thumbnail } = paper;
  const found: MisplacedValue[] = [];
  const add = (field: string, text: string | undefined, trace: string | undefined) => {
    if (text !== undefined && trace !== undefined) found.push({ field, text, trace });
  };
  if (aiSummary !== undefined && sameText(aiSummary, abstract))
    add('aiSummary', aiSummary, 'the abstract of the paper');
  if (organization) add('organization', organization.fullname, inOrganization(organization.fullname));
  if (submittedBy !== undefined) add('submittedBy', submittedBy, inUser(submittedBy, paper));
  if (thumbnail !== undefined && isRepository(thumbnail))
    add('thumbnail', thumbnail, 'the address of a repository');
  const keyword = oddKeyword(paper);
  add('aiKeywords', keyword?.text, keyword?.trace);
  return found;
}

function inOrganization(name: string): string | undefined {
  if (isMostlyPeople(name)) return 'names of people';
  return isMostlySmall(name) ? 'a part of a sentence' : undefined;
}

/** A user with the name of an institute is none, unless the organization has such a name, too. */
function inUser(name: string, { organization }: Paper): string | undefined {
  if (isMostlyPeople(name)) return 'names of people';
  const isOrganization = name.includes(' ') && isTeam(name) && !organization?.fullname.includes(' ');
  return isOrganization ? 'the name of an organization' : undefined;
}
