import fc from 'fast-check';

/** Marks that Markdown gives a meaning, alone and where they begin something. */
const marks = fc.constantFrom(
  ...['`', '*', '_', '[', ']', '(', ')', '<', '>', '!', '\\', '&', '#', '-', '+', '=', '~', '|', ':'],
  ...['0', '1', 'a', 'A', 'é', '·', ' ', '  ', '    ', '\t', '\n', '\n\n', '\r\n', '\r', '\\\n', '  \n'],
  ...['\u00a0', '\u2028', '\u3000', '\ufeff', '\0', '\f', '\v'],
  ...['```', '~~~', '***', '---', '===', '**', '__', '_a_', '**a**'],
  ...['- ', '* ', '+ ', '-   ', '-\n', '- a', '  b', '\tb', '1. ', '2) ', '> ', '# ', '### ', ' #'],
  ...['](', '](x)', '[a](b)', '![a](b)', '[![](a)b](c)', '[a]: b', ']:', '"t"', '<http://a.b>', 'http://a.b'],
  ...['<div>', '</div>', '<!--', '-->', '<a>', '<a id="x"></a>', '<pre>', '<script>', '</script>', '<?'],
  ...['&amp;', '&#35;', '&copy'],
);

const share = fc.integer({ min: 0, max: 9999 }).map((part) => part / 10_000);
const placeIn = (part: number, whole: { length: number }) => Math.floor(part * whole.length);
type Edit = (text: string) => string;

const inLines =
  (edit: (lines: string[], at: number) => void, part: number): Edit =>
  (text) => {
    const lines = text.split('\n');
    edit(lines, placeIn(part, lines));
    return lines.join('\n');
  };

const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(share, marks).map(
      ([part, mark]): Edit =>
        (text) => {
          const at = placeIn(part, text);
          return text.slice(0, at) + mark + text.slice(at);
        },
    ),
  },
  fc.tuple(share, fc.nat(8)).map(
    ([part, length]): Edit =>
      (text) => {
        const at = placeIn(part, text);
        return text.slice(0, at) + text.slice(at + length);
      },
  ),
  share.map((part) => inLines((lines, at) => lines.splice(at, 1), part)),
  share.map((part) => inLines((lines, at) => lines.splice(at, 0, lines[at]!), part)),
  fc.tuple(share, share).map(([part, other]) =>
    inLines((lines, at) => {
      const [moved = ''] = lines.splice(at, 1);
      lines.splice(placeIn(other, lines), 0, moved);
    }, part),
  ),
  fc.tuple(share, fc.nat(6)).map(([part, columns]) =>
    inLines((lines, at) => {
      lines[at] = ' '.repeat(columns) + lines[at];
    }, part),
  ),
  fc.tuple(share, marks).map(([part, mark]) =>
    inLines((lines, at) => {
      lines[at] = mark + lines[at];
    }, part),
  ),
  fc.tuple(share, marks).map(([part, mark]) => inLines((lines, at) => lines.splice(at, 0, mark), part)),
  fc.tuple(share, fc.constantFrom('', ' ')).map(([part, gap]) =>
    inLines((lines, at) => {
      if (at > 0) lines.splice(at - 1, 2, lines[at - 1]! + gap + lines[at]!);
    }, part),
  ),
  { weight: 1, arbitrary: fc.constant<Edit>((text) => text.replaceAll('\n', '\r\n')) },
);

/** Some thirty lines of a text, which no line makes long. */
const someLines = (texts: readonly string[]) =>
  fc.tuple(fc.constantFrom(...texts), share, fc.nat(600)).map(([text, part, longest]) => {
    const lines = text.split('\n');
    const at = placeIn(part, lines);
    return lines
      .slice(at, at + 30)
      .map((line) => (line.length > 600 ? line.slice(0, longest) : line))
      .join('\n');
  });

/** Lines of the texts, damaged in up to four ways, and marks in any order. */
export const oddMarkdown = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(someLines(texts), fc.array(edits, { minLength: 1, maxLength: 4 }))
        .map(([text, all]) => all.reduce((edited, edit) => edit(edited), text)),
    },
    { weight: 2, arbitrary: fc.array(marks, { maxLength: 25 }).map((all) => all.join('')) },
  );
