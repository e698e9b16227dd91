/** The names of the site in an address. */
export const siteHost = '(?:www\\.)?(?:huggingface|hf)\\.co';
/** Where others show it, too. */
export const mirrorHosts = 'hf-mirror\\.com|huggingface-co\\.translate\\.goog';

/** A URL as printed in prose, which may lack its scheme: `github.com/a/b`. */
export const printedUrlShape =
  /^(?:[hH][tT][tT][pP][sS]?:\/\/[^\s/?#]\S*|[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?)$/;

/** Whether a text is a URL as printed in prose. */
export const isPrintedUrl = (value: unknown): value is string =>
  typeof value === 'string' && printedUrlShape.test(value);

/** Whether a text is a URL as most are: no parser of URLs refuses it, or makes another one of it. */
export const isPlainWebUrl = (value: unknown): value is string =>
  typeof value === 'string' && webUrlShape.test(value);
const webUrlShape = /^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}(?:\/[!-~]*)?$/;

/** Whether a text begins as the URL of a page: a link in a text may have no scheme. */
export const hasWebScheme = (text: string): boolean => /^https?:\/\//i.test(text);
