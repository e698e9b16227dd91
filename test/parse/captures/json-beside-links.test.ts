import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const json = '[{ "title": "A Boat", "id": "2407.00001", "upvotes": 3 }]';
const entry =
  'Submitted by ![](u.png)ann\n\n[9](/login?next=%2Fpapers%2F2401.00001)\n\n### [Kettles](/papers/2401.00001)\n\n[ · 2 authors ](/papers/2401.00001)\n\n[1](/papers/2401.00001#community)';
const page = `# Daily Papers\n\nby [AK](/akhaliq) and the research community\n\nAug 14\n\n${entry}`;
const read = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  return [papers.map(({ title }) => title), messages.map(String)];
};

describe('JSON beside a page in Markdown', () => {
  it.each([
    ['[![Logo](/logo.svg) Hugging Face](/)'],
    ['[Models](/models) [Docs](/docs)'],
    ['[\nModels](/models)'],
  ])('ends above a menu: %s', (menu) => {
    expect(read(`${json}\n\n${menu}\n\n${page}\n`)).toEqual([['A Boat', 'Kettles'], []]);
  });

  it.each([['[Models](/models) [Docs](/docs)'], ['[![Logo](/logo.svg)](/)']])(
    'begins below a footer: %s',
    (footer) => {
      expect(read(`${page}\n\n${footer}\n${json}\n`)).toEqual([['Kettles', 'A Boat'], []]);
    },
  );

  it('goes on below a list of rows with the next one', () => {
    const second = json.replace('Boat', 'Cat').replace('00001', '00002');
    expect(read(`${json}\n${second}\n`)).toEqual([['A Boat', 'A Cat'], []]);
  });
});
