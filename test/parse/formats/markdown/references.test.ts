import { expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

/** The paper of the pages below. */
const boat = {
  id: '2508.00001',
  url: 'https://huggingface.co/papers/2508.00001',
  title: 'A Boat That Carries Seven People over a Cold River',
  abstract: 'We row it across the river and back.',
  authorCount: 9,
  date: '2025-08-11',
  upvotes: 16,
  comments: 1,
  repoLinks: [],
};

it('pandoc puts the address of a long name on a line of its own', () => {
  const page = `# Daily Papers

## by AK and the research community

Aug 14, 2025

[16][1]

### [A Boat That Carries Seven People over a Cold River]

[We row it across the river and back.][2]

-   9 authors

· Aug 11[1][3]

  [1]: https://huggingface.co/login?next=%2Fpapers%2F2508.00001
  [A Boat That Carries Seven People over a Cold River]:
    https://huggingface.co/papers/2508.00001
  [2]: https://huggingface.co/papers/2508.00001
  [3]: https://huggingface.co/papers/2508.00001#community
`;
  for (const text of [page, page.replaceAll('\n', '\r\n')]) {
    const { papers, messages } = parseListing(text, { referenceDate: '2025-08-20' });
    expect(messages.map(({ reason }) => reason)).toEqual([]);
    expect(papers).toEqual([boat]);
  }
});

it('pandoc names links by their text, with images and line ends in it', () => {
  const text = `# Daily Papers

## by AK and the research community

Aug 14, 2025

Submitted by boatman

16

### [A Boat][]

[<img src="https://huggingface.co/k.png"
class="size-4" alt="kettle-works" /> Kettle Works][]

-   <div class="flex">

    <div class="mx-1">

    ·

    </div>

    9 authors

    </div>

[<img src="https://huggingface.co/s.svg"
class="x" /> 41][] <span class="inline-block"><span
class="contents">[<img src="https://huggingface.co/c.svg"
class="x" /> 3][]</span> </span>

</div>

  [A Boat]: https://huggingface.co/papers/2508.00001
  [<img src="https://huggingface.co/k.png"
  class="size-4" alt="kettle-works" /> Kettle Works]:
    https://huggingface.co/kettle-works
  [<img src="https://huggingface.co/s.svg"
  class="x" /> 41]: https://huggingface.co/papers/2508.00001
  [<img src="https://huggingface.co/c.svg"
  class="x" /> 3]: https://huggingface.co/papers/2508.00001#community
`;
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-20' });
  expect(messages.map(({ reason }) => reason)).toEqual([]);
  expect(papers).toEqual([
    {
      id: '2508.00001',
      url: 'https://huggingface.co/papers/2508.00001',
      title: 'A Boat',
      abstract: '',
      authorCount: 9,
      date: null,
      upvotes: 16,
      comments: 3,
      githubStars: 41,
      organization: { name: 'kettle-works', fullname: 'Kettle Works' },
      submittedBy: 'boatman',
      repoLinks: [],
    },
  ]);
});

it('pandoc puts attributes after addresses, and wraps them', () => {
  const page = `Daily Papers
============

by [![](/k.png){.mr-1} AK][1] and the research community
--------------------------------------------------------

Aug 14, 2025

::: {.flex .gap-6}
[][2]

::: {.flex .h-14 .w-12}
![][3]

::: leading-none
16
:::
:::

::: w-full
### [A Boat That Carries Seven People over a Cold River] {#a-boat .mb-1 .text-lg}

[][4]

We row it across the river and back.

::: {.flex .items-center}
[][5]

-   9 authors

[·]{.mx-1} Aug 11[![][3] 1][6]
:::
:::
:::

  [1]: https://huggingface.co/akhaliq {.flex}
  [2]: https://huggingface.co/login?next=%2Fpapers%2F2508.00001
  {.self-start}
  [3]: data:image/svg+xml;base64,AAAA {.size-3}
  [A Boat That Carries Seven People over a Cold River]:
    https://huggingface.co/papers/2508.00001 {.line-clamp-3
  .cursor-pointer .text-balance}
  [4]: https://huggingface.co/papers/2508.00001
  [5]: https://huggingface.co/papers/2508.00001 {.flex}
  [6]: https://huggingface.co/papers/2508.00001#community {.ml-2 .flex
  .items-center}
`;
  for (const text of [page, page.replaceAll('\n', '\r\n')]) {
    const { title, curator, papers, messages } = parseListing(text, { referenceDate: '2025-08-20' });
    expect(messages.map(({ reason }) => reason)).toEqual([]);
    expect([title, curator]).toEqual(['Daily Papers', 'AK']);
    expect(papers).toEqual([boat]);
  }
});

it('a number in brackets is no link where links have numbers for names', () => {
  const page = (upvotes: string, abstract: string) =>
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14, 2025\n\n${upvotes}\n\n### [A Boat][2]\n\n[${abstract}][2]\n\n-   9 authors\n\n· Aug 11 [1][3]\n\n[1]: /login?next=%2Fpapers%2F2508.00001\n[2]: /papers/2508.00001\n[3]: /papers/2508.00001#community\n`;
  const read = (text: string) => {
    const { papers, messages } = parseListing(text, { referenceDate: '2025-08-20' });
    return [papers.map(({ abstract, upvotes }) => [abstract, upvotes]), messages.map(({ reason }) => reason)];
  };
  expect(read(page('[16][1]', 'We row it.'))).toEqual([[['We row it.', 16]], []]);
  expect(read(page('[1]', 'We row it.'))).toEqual([[['We row it.', null]], ['Not read: “[1]”']]);
  expect(read(page('[16][1]', 'We row it [1].'))).toEqual([[['We row it [1].', 16]], []]);
});
