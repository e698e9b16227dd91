import type { Paper } from '../model/paper.js';

/** The address of a paper's page; null where neither it nor the arXiv id is known. */
export function pageUrl({ url, id }: Paper): string | null {
  if (url && /^https?:\/\//i.test(url)) return url;
  return id ? `https://huggingface.co/papers/${encodeURIComponent(id)}` : null;
}

/** A link as printed, with the scheme that it may lack. */
export function absoluteUrl(link: string): string {
  return /^https?:\/\//i.test(link) ? link : `https://${link.replace(/^\/+/, '')}`;
}

/** Text that is safe in HTML, between tags and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
