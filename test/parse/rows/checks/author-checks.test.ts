import { expect, it } from 'vitest';
import { fromRows } from '../../../../src/index.js';

/** The reasons of the warnings about one row. */
function warningsOf(row: Record<string, unknown>): string[] {
  const warnings: string[] = [];
  fromRows([{ title: 'A Boat', abstract: 'It floats.', ...row }], {
    onMessage: ({ fatal, reason }) => void (fatal === false && warnings.push(reason)),
  });
  return warnings;
}

const sentence = 'a part of a sentence';
const several = 'more than one name';
const marks = 'marks or numbers';
const names = 'a list of names and nothing else';

it.each<[string, unknown, string, string]>([
  [
    'authors',
    'We introduce a model that floats, and it sinks.',
    sentence,
    'We introduce a model that floats',
  ],
  [
    'authors',
    ['Large models sink. We show that they can sit.'],
    sentence,
    'Large models sink. We show that they can sit.',
  ],
  ['authors', ['Large models float.'], sentence, 'Large models float.'],
  ['authors', 'A Boat in the Lake', sentence, 'A Boat in the Lake'],
  ['authors', 'A Cat on a Mat', sentence, 'A Cat on a Mat'],
  ['authors', 'Ann BellCy DornEve Fox', several, 'Ann BellCy DornEve Fox'],
  ['authors', ['Xu LiWu HuMa He'], several, 'Xu LiWu HuMa He'],
  ['authors', ['A. BellC. DornE. Fox', 'Gil Hay'], several, 'A. BellC. DornE. Fox'],
  ['authors', 'Gil May HayIda Jay', several, 'Gil May HayIda Jay'],
  ['authors', ['Ann Bell  Cy Dorn', 'Eve Fox'], several, 'Ann Bell Cy Dorn'],
  ['authors', ['Ann Bell (MIT), Cy Dorn (CMU)', 'Eve Fox'], several, 'Ann Bell (MIT), Cy Dorn (CMU)'],
  ['authors', ['Ann Bell (1)', 'Cy Dorn'], marks, 'Ann Bell (1)'],
  ['authors', ['(Ann Bell', 'Cy Dorn)'], marks, '(Ann Bell'],
  ['authors', ['Ann Bell', 'Cy Dorn)'], marks, 'Cy Dorn)'],
  ['authors', ['Ann Bell (MIT', 'Cy Dorn'], marks, 'Ann Bell (MIT'],
  [
    'authors',
    'Ann Bell Cy Dorn Eve Fox Gil Hay Ida Jay',
    several,
    'Ann Bell Cy Dorn Eve Fox Gil Hay Ida Jay',
  ],
  ['authors', ['Ann Bell Cy van Dorn Eve Fox'], several, 'Ann Bell Cy van Dorn Eve Fox'],
  ['authors', 'A. Bell C. Dorn E. Fox', several, 'A. Bell C. Dorn E. Fox'],
  ['authors', '(empty)', 'a placeholder', '(empty)'],
  ['authors', ['Ann Bell', 'Jr.'], 'no name', 'Jr.'],
  ['authors', ['Ann Bell', 'Follow'], 'no name', 'Follow'],
  ['authors', ['Ann Bell', 'PDF'], 'no name', 'PDF'],
  ['authors', 'Ann Bell, cs.CL', 'the name of a category', 'cs.CL'],
  ['authors', 'Submitted by ann', 'words of the page, “Submitted by ann”', 'Submitted by ann'],
  ['authors', ['Ann Bell', 'Jul 3, 2025'], 'words of the page, “Jul 3, 2025”', 'Jul 3, 2025'],
  ['authors', 'We train one small model on two lakes', sentence, 'We train one small model on two lakes'],
  ['authors', 'Large boats float better than cats', sentence, 'Large boats float better than cats'],
  ['authors', ['a boat', 'Ann Bell'], 'the title of the paper', 'a boat'],
  ['abstract', 'Ann Bell, Cy Dorn', names, 'Ann Bell, Cy Dorn'],
  ['abstract', 'Ann Bell; Cy van Dorn\nand J.-P. Fox', names, 'Ann Bell; Cy van Dorn and J.-P. Fox'],
  ['title', 'Eve Fox, Gil M. Hay, and Ida Jay', names, 'Eve Fox, Gil M. Hay, and Ida Jay'],
])('%s %j is kept, with a warning', (field, value, trace, found) => {
  expect(warningsOf({ [field]: value })).toContain(
    `Row 1: ${field} contains ${trace}; it was kept as it is: “${found}”`,
  );
});

it.each<[unknown]>([
  [['Wei (Vivian) Zhang', 'Sammy Davis Jr.', 'Ann Bell III', 'Ruud J. G. van Sloun']],
  [['Nguyễn Thị Minh Khai', 'Trần Văn A', 'nguyen van an', 'Nguyen thi mai']],
  [
    [
      'Joost van de Weijer',
      "Jan in 't Veld",
      'Diego de las Casas',
      'Éric de la Clergerie',
      'Hubert von der Aa',
    ],
  ],
  [['محمد علي', 'أحمد بن صالح', 'Mohammed bin Salem al Amri', '李明', '王 伟', '김민수', 'สมชาย ใจดี']],
  [['Cicero Nogueira dos Santos', 'José da Silva e Souza', 'Venkata Naga Sai Vishnu Rohit Pulipaka']],
  [['OpenAI', 'Qwen Team', 'qwen team', 'the kettle works team', 'FAIR CodeGen team', '01.AI']],
  [['University of the Arts', 'Center for the Study of Tea', 'Institute for Kettles and Cups']],
  [['MohammadHossein McDonald', 'Blake JianHang Chen', 'Yann LeCun', 'Tencent WorkBuddy Bench Team']],
  ['Maria del Carmen García Márquez de la Vega'],
  ['The Llama Team at Meta AI Research'],
  ['Mohammed Abdul Rahman Al Saud bin Khalid'],
  ['Our Lady of Tea Hospital'],
  ['the open source kettle community team'],
  ['Kettle Works Large Boat Model Foundation Team'],
  [['Google', 'OpenAI', 'Meta', 'Qwen']],
  [['Plato', 'Zeno', 'Socrates']],
  [['Suharto', 'Sukarno']],
  [['Ann Bell', 'Plato', 'Cy Dorn', 'Zeno']],
  [['We Ji', 'It Kim', 'x.AI', 'Follow Bell', 'Ann Bell, Jr.', 'May Jul']],
  ['Ian McDonald Bell'],
  ['Ian MacArthur Bell'],
  ['Karl VanDyke Bell'],
  ['Maria JoAnn Bell'],
  ['Paul LeCun Bell'],
  ['DongGeon Lee'],
  ['Meituan LongCat Team'],
  ['Google DeepMind'],
  ['Ann  Bell'],
  [['Ann M.  Bell Jr.', 'Cy  Dorn']],
  [['Kim, A', 'kim123', 'Xin64', 'Ann Bell, Ph.D.']],
])('authors %j are names', (authors) => {
  expect(warningsOf({ authors })).toEqual([]);
});

it.each([
  { title: 'Vision, Language, Action' },
  { title: 'Soft Tokens, Hard Truths' },
  { title: 'Whisper Hallucination Detection and Mitigation via Hidden Steering and Sparse Coding' },
  { title: 'Ann Bell, Cy Dorn, and the Lake' },
  { abstract: 'Ann Bell, Cy Dorn, and others float.' },
  { abstract: 'Modern Boats, Old Boats, and Cats float.' },
])('%j is no list of names', (row) => {
  expect(warningsOf(row)).toEqual([]);
});
