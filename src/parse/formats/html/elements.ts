/** What an element does to the text around it and in it. */
export type ElementKind =
  /** It changes the looks of its text. */
  | 'inline'
  /** It stands apart from the text around it. */
  | 'block'
  /** A block without an end tag. */
  | 'void'
  /** A block that each other block ends. */
  | 'paragraph'
  | 'heading'
  | 'link'
  /** Nothing in it is shown. */
  | 'hidden'
  /** It has no element in a page's body, or holds raw text, which is passed over. */
  | 'ignored';

export const kindOf = (name: string): ElementKind => kinds.get(name) ?? 'block';

const kinds = new Map<string, ElementKind>();
const add = (kind: ElementKind, names: string) => {
  for (const name of names.split(' ')) kinds.set(name, kind);
};
add(
  'inline',
  'abbr b bdi bdo cite code em font i kbd label mark q s small span strong sub sup time u var wbr',
);
add('void', 'area base br col embed hr img input link meta param source track');
add('paragraph', 'p');
add('heading', 'h1 h2 h3 h4 h5 h6');
add('link', 'a');
add('hidden', 'noscript object select svg template');
add('ignored', 'body frame frameset head html iframe noembed noframes script style textarea');

/** Blocks whose end tag may be left out: what follows them, or the end of what is around them, ends them. */
export const endsItself = new Set(
  'caption colgroup dd dt li optgroup option rb rp rt rtc tbody td tfoot th thead tr'.split(' '),
);

/** Elements of HTML that end an SVG which nobody closed, by the HTML standard. */
export const endsSvg = new Set(
  (
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu ' +
    'meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'
  ).split(' '),
);

/** Elements of SVG in which they do not. */
export const holdsHtml = ['foreignobject', 'desc', 'title'];
