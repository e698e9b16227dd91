import {
  countShape,
  curatorShape,
  longestMark,
  readAuthors,
  readDated,
  separatorShape,
  starsShape,
} from '../lines/line-kind.js';
import type { Piece } from './piece.js';

/** What a piece is to its page, told by its text and its link. */
export type Role =
  | { is: 'title' | 'paper'; id?: string }
  | { is: 'upvotes'; id?: string; count: string; labelled: boolean }
  | { is: 'comments' | 'count'; count: string }
  | { is: 'date'; date: string; count?: string }
  | { is: 'organization'; name: string | null; fullname: string }
  | { is: 'stars'; stars?: string }
  | { is: 'curator'; name: string }
  | { is: 'submittedBy'; user?: string }
  | { is: 'pageTitle' | 'authors' | 'separator' | 'pageLink' | 'image' | 'prose' };

const idShape = '(\\d{4}\\.\\d{4,6}(?:v\\d+)?|[a-z-]+(?:\\.[A-Z]{2})?\\/\\d{7})';
const site = '^https?:\\/\\/(?:www\\.)?(?:huggingface\\.co|hf\\.co)';
const paperUrl = new RegExp(`${site}\\/papers\\/${idShape}\\/?(#community)?$`);
const loginUrl = new RegExp(`${site}\\/login\\?next=(?:%2F|\\/)papers(?:(?:%2F|\\/)${idShape})?`, 'i');
const ownerUrl = new RegExp(`${site}\\/(?:organizations\\/)?([\\w.-]+)\\/?$`);
const bracketedUpvotes = /^\[-\]\s*(-|[\d.,]+[kKmM]?)$/;
const imageAlone = /^!?\[[^\]]{0,80}\]$/;
const notOrganizations = new Set(
  'papers models datasets spaces docs pricing login join enterprise storage tasks chat collections languages organizations blog posts learn support inference huggingface inference-endpoints terms-of-service privacy'.split(
    ' ',
  ),
);

/** Tells the role of a piece. */
export function roleOf(piece: Piece): Role {
  const { text, url, level } = piece;
  const [, id, community] = (url && paperUrl.exec(url)) || [];
  if (text === '' || (imageAlone.test(text) && !countShape.test(text.slice(1, -1)))) return { is: 'image' };
  if (text.length <= longestMark) {
    const mark = markOf(piece);
    if (mark) return mark;
  }
  if (level > 0 && level <= 2 && !id) return { is: /papers$/i.test(text) ? 'pageTitle' : 'prose' };
  if (level > 0) return id === undefined ? { is: 'title' } : { is: 'title', id };
  if (id !== undefined && !community) return { is: 'paper', id };
  return { is: 'prose' };
}

function markOf({ text, url, level, image }: Piece): Role | null {
  const [, curator] = curatorShape.exec(text) ?? [];
  if (curator !== undefined) return { is: 'curator', name: curator.replace(/^!?\[[^\]]*\]\s*/, '') };
  if (level === 0 && /^(?:daily|trending) papers$/i.test(text) && !url) return { is: 'pageTitle' };
  if (level > 0) return null;
  const [, bracketed] = bracketedUpvotes.exec(text) ?? [];
  const [, upvoteText, labelledCount] = /^(upvote)\s*(-|[\d.,]+[kKmM]?)?$/i.exec(text) ?? [];
  const login = url ? loginUrl.exec(url) : null;
  const count = bracketed ?? labelledCount ?? (countShape.test(text) ? text : undefined);
  if (login && (count !== undefined || upvoteText)) {
    const role = { is: 'upvotes' as const, count: count ?? '-', labelled: upvoteText !== undefined };
    return login[1] === undefined ? role : { ...role, id: login[1] };
  }
  if (bracketed !== undefined || labelledCount !== undefined) {
    return { is: 'upvotes', count: count!, labelled: labelledCount !== undefined };
  }
  if (count !== undefined && url && /^https?:\/\/github\.com\//.test(url))
    return { is: 'stars', stars: count };
  if (count !== undefined) return { is: url?.endsWith('#community') ? 'comments' : 'count', count };
  if (readAuthors(text) !== null) return { is: 'authors' };
  if (separatorShape.test(text)) return { is: 'separator' };
  const undotted = text.replace(/^·\s*/, '').replace(/\s*·$/, '');
  const dated = readDated(undotted);
  if (dated) {
    const { date, count } = dated;
    return count === undefined ? { is: 'date', date } : { is: 'date', date, count };
  }
  const starred = starsShape.exec(text);
  if (starred && (!url || /github\.com/.test(url))) {
    if (!url && starred[1] === undefined) return null;
    return starred[1] === undefined ? { is: 'stars' } : { is: 'stars', stars: starred[1] };
  }
  if (/^(?:arxiv(?: page)?|project(?: page)?|view arxiv page)$/i.test(text) && (url || /page$/i.test(text)))
    return { is: 'pageLink' };
  const submitted = /^submitted by:?(?:\s+(\S{1,60}))?$/i.exec(text);
  if (submitted)
    return submitted[1] === undefined ? { is: 'submittedBy' } : { is: 'submittedBy', user: submitted[1] };
  const owner = url ? ownerUrl.exec(url)?.[1] : undefined;
  const [, alt, fullname] = /^!?\[([^\]]*)\]\s*([^\s(].*)$/.exec(text) ?? [];
  if (owner && !notOrganizations.has(owner))
    return { is: 'organization', name: owner, fullname: fullname ?? text };
  if (url === undefined && alt !== undefined && fullname && /^[\w.-]+$/.test(alt)) {
    return { is: 'organization', name: alt, fullname };
  }
  return url === undefined && image ? { is: 'organization', name: image, fullname: text } : null;
}
