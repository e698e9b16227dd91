import { expect, it } from 'vitest';
import { absolute } from '../../../src/parse/fields/site.js';

it.each([
  ['/papers/2407.00001', 'https://huggingface.co/papers/2407.00001'],
  ['//kettle.example/a', 'https://kettle.example/a'],
  ['https://kettle.example/a', 'https://kettle.example/a'],
  ['https://kettle.example/a%5Fb%2dc%41', 'https://kettle.example/a_b-cA'],
  ['https://kettle.example/a%20b%2Fc%3A', 'https://kettle.example/a%20b%2Fc%3A'],
  ['a/papers', 'a/papers'],
  [
    'https://www.google.com/url?q=https%3A%2F%2Fhuggingface.co%2Fpapers%2F2407.00001&sa=D',
    'https://huggingface.co/papers/2407.00001',
  ],
  ['https://www.google.de/url?sa=t&url=https://kettle.example/a', 'https://kettle.example/a'],
  [
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fhuggingface.co%2Flogin%3Fnext%3D%252Fpapers&data=05',
    'https://huggingface.co/login?next=%2Fpapers',
  ],
  [
    'https://kettle.example/?url=https%3A%2F%2Fhuggingface.co',
    'https://kettle.example/?url=https%3A%2F%2Fhuggingface.co',
  ],
  ['https://www.google.com/url?q=https%3A%2F%2Fkettle.example%2F%C3%A4', 'https://kettle.example/ä'],
])('%s becomes %s', (url, whole) => {
  expect(absolute(url)).toBe(whole);
});
