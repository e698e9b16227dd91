import { quote } from './describe-value.js';
import type { Paper } from './paper.js';
import { siteHost } from './url-shapes.js';

/** What a URL would be that a program has not put together wrongly; undefined where nothing shows that it has. */
export const expectedUrl = (url: string): string | undefined =>
  shapes.find(([shape]) => shape.test(url))?.[1];

/** The fields of a paper with a URL that a program has put together wrongly, one for each. */
export function brokenUrlsOf(
  paper: Paper,
): { field: string; reason: string; expected: string; found: string }[] {
  return (['url', 'projectPage', 'thumbnail', 'mediaUrls', 'repoLinks'] as const).flatMap((field) => {
    for (const url of [paper[field] ?? []].flat()) {
      const expected = expectedUrl(url);
      const found = quote(url);
      const reason = `${field} seems to be broken: expected ${expected}; it was kept as it is: ${found}`;
      if (expected !== undefined) return [{ field, reason, expected, found }];
    }
    return [];
  });
}

/** Hosts whose paths hold no other URL, as those of archives and page readers do. */
const hosts = `(?:${siteHost}|(?:www\\.)?(?:github\\.com|gitlab\\.com|arxiv\\.org|doi\\.org))`;
/** What programs write for a value that they do not have. */
const nothing = '(?:None|undefined|null|nan|NaN)';

const shapes: readonly (readonly [shape: RegExp, expected: string])[] = [
  // `https://huggingface.cohttps://…`, `https://huggingface.co/https://…`, and any other host twice.
  [/^https?:\/\/[^/?#]*https?:?\/\//i, 'one URL'],
  [new RegExp(`^https?://${hosts}/[^?#]*?https?:/`, 'i'), 'one URL'],
  [/^https?:\/\/([^/?#]{1,100})\/[^?#]*?https?:\/\/\1(?![^/?#])/i, 'one URL'],
  // `https://huggingface.copapers/…`; `.com`, `.community` and `.company` are other hosts.
  [
    new RegExp(`^https?://${hosts}(?!m?(?:munity|pany)?(?:[/?#:]|$))[a-z\\d-]+(?:[/?#]|$)`, 'i'),
    'a URL with a slash after its host',
  ],
  // `nan` may be a name elsewhere.
  [
    new RegExp(
      `/(?:papers|abs|pdf|html)/${nothing}(?:\\.\\w{1,5})?/?$|^https?://${hosts}(?:/${nothing}){1,2}/?$`,
    ),
    'a URL without None or undefined',
  ],
  // Without the end of its id: the number `2508.084` has lost zeros.
  [
    new RegExp(
      `^https?://${hosts}/(?:papers|abs|pdf|html)/\\d{4}\\.\\d{0,3}(?:v\\d{1,3})?(?:\\.pdf)?/?(?:[?#]|$)`,
      'i',
    ),
    'a URL with a whole arXiv id',
  ],
  [/^[^([]*[)\]]|[,;']$|\/\d{4}\.\d{4,5}\.$/, 'a URL without the punctuation around it'],
];
