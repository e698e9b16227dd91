import { expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

const abstract = `${'We boil water in kettles, and measure how long that takes. '.repeat(8)}It takes long.`;
const url = 'https://huggingface.co';

it.each<[string, (text: string, address: string) => string]>([
  ['Markdown', (text, address) => `[${text}](${address})`],
  ['HTML in Markdown', (text, address) => `<a href="${address}">${text}</a>`],
])('a long abstract that is a link is apart from the links on its line, in %s', (_, link) => {
  const entry = (at: number) =>
    `[${9 - at}](${url}/login?next=%2Fpapers%2F2508.0000${at})\n### [Kettles, Part ${at}](${url}/papers/2508.0000${at})\n\n${link(abstract, `${url}/papers/2508.0000${at}`)} ${link('Tide Lab', `${url}/tide-lab`)} · Aug ${at}\n\n`;
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\n${[1, 2, 3, 4].map(entry).join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers).toEqual(
    [1, 2, 3, 4].map((at) => ({
      title: `Kettles, Part ${at}`,
      abstract,
      authorCount: null,
      date: `2025-08-0${at}`,
      upvotes: 9 - at,
      repoLinks: [],
      id: `2508.0000${at}`,
      url: `${url}/papers/2508.0000${at}`,
      comments: 0,
      organization: { name: 'tide-lab', fullname: 'Tide Lab' },
    })),
  );
  expect(messages).toEqual([]);
});

it.each([
  ['at its end', `${abstract} See [our code](https://kettle.example/code).`],
  ['at its begin', `[Code](https://kettle.example/code) is open. ${abstract}`],
  ['behind a citation', `[1] shows it, as does [our code](https://kettle.example/code). ${abstract}`],
])('a long abstract that is no link keeps the links in it: %s', (_, linked) => {
  const entry = (at: number) =>
    `### [Kettles, Part ${at}](${url}/papers/2508.0000${at})\n\n${linked}\n\n[${at} authors](${url}/papers/2508.0000${at}) · Aug ${at}\n\n`;
  const { papers } = parseListing([1, 2, 3].map(entry).join(''), { referenceDate: '2025-08-14' });
  expect(papers.map((paper) => [paper.abstract, paper.authorCount])).toEqual(
    [1, 2, 3].map((at) => [linked, at]),
  );
});
