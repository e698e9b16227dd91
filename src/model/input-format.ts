/** The formats in which a listing can be read. */
export const inputFormats = ['text', 'markdown', 'html', 'json', 'ndjson', 'csv', 'tsv', 'yaml'] as const;

/** The format of a listing: plain text, Markdown, HTML, JSON, NDJSON, CSV, TSV or YAML. */
export type InputFormat = (typeof inputFormats)[number];
