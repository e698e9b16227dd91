import { arxivId } from '../model/arxiv-id.js';
import type { Paper } from '../model/paper.js';
import { hasWebScheme } from '../model/url-shapes.js';
import { paperUrl } from '../parse/fields/site.js';
import { printable } from './printable.js';

/** The URL of a paper's page; undefined where neither it nor the arXiv id is known. */
export function pageUrl({ url, id = '' }: Paper): string | undefined {
  if (url !== undefined) return absoluteUrl(url);
  const number = arxivId(id);
  return number === null ? undefined : paperUrl(encodeURIComponent(number));
}

/**
 * A URL as printed, with the scheme that it may lack. Characters that no URL may hold, and that would end it in some
 * format (`"`, `<`, `}`), are percent-encoded.
 */
export function absoluteUrl(url: string): string {
  const whole = hasWebScheme(url) ? url : `https://${url.replace(/^\/+/, '')}`;
  return printable(whole).replace(/[^!-~]|["<>\\^`{|}]/gu, encodeURIComponent);
}

/** Text that is safe in HTML, between tags and in attributes. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
