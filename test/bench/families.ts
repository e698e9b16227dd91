/** Inputs that have kept a parser busy or filled its memory: a beginning, and what is repeated after it. */
export const families: Record<string, readonly [start: string, repeated: string]> = {
  'entries of text': [text(), 'A Title\n\nAn abstract. It ends.\n\n  • 5 authors\n·\nJul 3\n7\n'],
  'titles without authors': [text(), 'A Title\n\nAn abstract. It ends.\n\n'],
  'author lines alone': [text(), '\n  • 5 authors\n·\nJul 3\n'],
  'repeated headers': ['', text()],
  'wrapped lines': [
    text(),
    'Words that fill a line of an abstract, as far as its width is enough for them\n',
  ],
  'counted pages': [text(), 'https://a.b/c 1/3\n'],
  'one long line': [text(), 'word '],
  'one long word': [text(), 'a'],
  'line breaks': [text(), '\r\n'],
  'character references': [text(), '&#183;'],
  'character references without an end': [text(), '&#183'],
  'reference lists': [text(), 'References\n\n[1] https://huggingface.co/papers/2401.00001\n\n'],
  'numbered links': [text(), '[1]: https://huggingface.co/papers/2401.00001\n'],
  'link numbers': [text(), 'A Title[1]\n'],
  'closed and opened link numbers': [text(), '][1]'],
  'addresses on one line': [text(), 'https://a.b/c '],
  'addresses of code': [text(), 'https://gitlab.a/b/'],
  'titles in capitals': [`${text()}A`, 'A'],
  'quotation marks before cells': [text(), '\n","'],
  'entries of Markdown': [
    markdown(),
    '### [A Title](https://huggingface.co/papers/2401.00001)\n\nAn abstract.\n\n',
  ],
  'Markdown marks': [markdown(), '*_`'],
  'link openings': [markdown(), '['],
  'link middles': [markdown(), ']('],
  'link definitions': [markdown(), '[1]: x\n'],
  images: [markdown(), '![a](b) '],
  'code fences': [markdown(), '```\n'],
  'block quotes': [markdown(), '> '],
  lists: [markdown(), '\n- a'],
  'Pandoc attributes': [markdown(), '{.x}'],
  'Pandoc openings': [markdown(), '[a]{.x '],
  'tags in Markdown': [markdown(), '<b>'],
  'comments without an end': [markdown(), '<!--'],
  'nested tags': [html(), '<div>'],
  'closing tags': [html(), '</b>'],
  'links without an end': [html(), '<a href="'],
  'attributes without an end': [html(), ' <a b='],
  'many attributes': [`${html()}<a`, ' b="c"'],
  'data of the page': [html(), 'data-props="dailyPapers'],
  'empty data of the page': [html(), '<div data-props="{}"></div>'],
  'nested arrays': ['', '['],
  'lines above JSON': ['', 'a: b\n'],
  'an array of PostgreSQL': ['[{"title": "A Title", "ai_keywords": "{', 'a,'],
  'nested objects': ['', '{"a":'],
  'a long string of JSON': ['[{"title": "', 'word '],
  'rows of JSON': ['[', '{"title": "A Title", "upvotes": 7},\n'],
  'arrays beside text': ['', '[{"title": "A Title", "upvotes": 7}]\nA line.\n\n'],
  'arrays in a script': ['', 'callback([{"title": "A Title", "upvotes": 7}]);\n'],
  NDJSON: ['', '{"title": "A Title", "upvotes": 7}\n'],
  CSV: ['title,upvotes\n', 'A Title,7\n'],
  'quotes of CSV': ['title,upvotes\n', '"'],
  TSV: ['title\tupvotes\n', 'A Title\t7\n'],
  YAML: ['', '- title: A Title\n  upvotes: 7\n'],
  'mail headers': ['MIME-Version: 1.0\n', 'Content-Type: text/html\n'],
};

/** The families that are also read by the command line. */
export const familiesForCli = [
  'entries of text',
  'link definitions',
  'nested tags',
  'NDJSON',
  'one long line',
];

export function inputOf(family: string, bytes: number): string {
  const [start, repeated] = families[family]!;
  return start + repeated.repeat(Math.ceil(bytes / Buffer.byteLength(repeated)));
}

export function text(): string {
  return 'Daily Papers\n\nbyAK and the research community\n\nNov 13, 2025\n\nA Title of a Paper\n\n';
}

export function markdown(): string {
  return '# Daily Papers\n\n## by AK and the research community\n\nNov 13\n\n';
}

export function html(): string {
  return '<html><body><h1>Daily Papers</h1><h2>by AK and the research community</h2><h3>T</h3><p>';
}
