import { describe, expect, it } from 'vitest';
import { fromRows } from '../../../src/index.js';

/** Reads the keywords of one row, and the reasons of its warnings. */
function read(
  aiKeywords: unknown,
  authors: unknown = ['Ann Bell'],
): { keywords: unknown; warnings: string[] } {
  const warnings: string[] = [];
  const [paper] = fromRows([{ title: 'A Boat', abstract: 'It floats.', authors, aiKeywords }], {
    onMessage: ({ fatal, reason }) => void (fatal === false && warnings.push(reason)),
  });
  return { keywords: paper!.aiKeywords, warnings };
}

describe('keywords in one text', () => {
  it.each<[string, string[]]>([
    ['KV cache | LoRA | GRPO', ['KV cache', 'LoRA', 'GRPO']],
    ['KV cache · LoRA ·', ['KV cache', 'LoRA']],
    ['KV cache / LoRA', ['KV cache', 'LoRA']],
    ['KV cache\nLoRA\n', ['KV cache', 'LoRA']],
    ['tea, green cups;LoRA', ['tea', 'green cups', 'LoRA']],
    ['#LoRA #GAN', ['LoRA', 'GAN']],
    ['#LoRA, #GAN', ['LoRA', 'GAN']],
    ['[KV cache, LoRA]', ['KV cache', 'LoRA']],
    ['(KV cache, LoRA)', ['KV cache', 'LoRA']],
    ['"KV cache", "LoRA"', ['KV cache', 'LoRA']],
    ['{"KV cache","LoRA"}', ['KV cache', 'LoRA']],
    // These have the same signs, and are keywords.
    ['LoRA (low-rank, adapted), C#, F#', ['LoRA (low-rank, adapted)', 'C#', 'F#']],
    ['actor/critic, p(x|y), f(a, b)', ['actor/critic', 'p(x|y)', 'f(a, b)']],
    ['[CLS] token, [MASK] token', ['[CLS] token', '[MASK] token']],
  ])('are read from %j', (text, keywords) => {
    expect(read(text)).toEqual({ keywords, warnings: [] });
  });

  it.each(['["KV cache", "Lo', '[KV cache, LoRA', '{{ keywords }}'])('are not read from %j', (text) => {
    expect(read(text)).toEqual({
      keywords: undefined,
      warnings: [`Row 1: cannot parse aiKeywords: expected an array of keywords, found “${text}”`],
    });
  });
});

it.each<[unknown, string, string]>([
  [['LoRA', '[object Object]'], 'a printed object', '[object Object]'],
  ['[object Object]', 'a printed object', '[object Object]'],
  [['<b>LoRA</b>'], 'HTML tags', '<b>LoRA</b>'],
  [['LoRA', '...'], 'no words', '...'],
  [['[KV cache', 'LoRA]'], 'a bracket without another one', '[KV cache'],
  [['L', 'o', 'R', 'A'], 'single characters', 'L, o, R, A'],
  ['We train one small model on two lakes', 'a part of a sentence', 'We train one small model on two lakes'],
  ['Boats float on two lakes.', 'a sentence', 'Boats float on two lakes.'],
  ['#LoRA #C#', 'tags', '#LoRA #C#'],
  [['LoRA', 'a\u0002b'], 'control characters', 'a\\u{2}b'],
  // Hive separates the items of a list so.
  ['LoRA\u0002GAN', 'control characters', 'LoRA\\u{2}GAN'],
])('%j is kept, with a warning', (aiKeywords, trace, found) => {
  expect(read(aiKeywords).warnings).toEqual([
    `Row 1: aiKeywords contains ${trace}; it was kept as it is: “${found}”`,
  ]);
});

it.each<[string[], string[]]>([
  [
    ['Ann Bell', 'Cy Dorn'],
    ['Ann Bell', 'Cy Dorn'],
  ],
  [
    ['KV cache', 'diffusion models'],
    ['Ann Bell', 'Cy Dorn'],
  ],
])('beside the authors %j, the keywords %j are names', (authors, aiKeywords) => {
  expect(read(aiKeywords, authors).warnings).toEqual([
    `Row 1: aiKeywords contains names of people; it was kept as it is: “${aiKeywords.join(', ')}”`,
  ]);
});

it.each<[string[]]>([
  [['Large Language Models', 'Reinforcement Learning']],
  [['needle in a haystack', '3D Gaussian Splatting', 'C#', 'O(n) / O(1)', 'precision vs. recall']],
  [['interval [0, 1)', '[CLS] token', 'text-to-image', 'Q*']],
  [['R', 'C']],
  [['<think> tokens', 'error', 'We-mode of floating on lakes']],
])('the keywords %j are as they should be', (aiKeywords) => {
  expect(read(aiKeywords)).toEqual({ keywords: aiKeywords, warnings: [] });
});
