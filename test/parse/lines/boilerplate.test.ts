import { describe, expect, it } from 'vitest';
import { isBoilerplate, isTab, isTruncation } from '../../../src/parse/lines/boilerplate.js';

describe('what the site prints around its lists', () => {
  it.each<[string, boolean]>([
    ['Models', true],
    ['models', true],
    ['* Models', true],
    ['+ Docs', true],
    ['• - Spaces', true],
    ['Models Datasets Spaces', true],
    ['ModelsDatasets', true],
    ['Trending Papers', true],
    ['(BUTTON) Log In', true],
    ['[] Hugging Face', true],
    ["Hugging Face's logo", true],
    ['Buckets new', true],
    ['Search models, datasets, users...', true],
    ['Get trending papers in your email inbox once a day! Subscribe', true],
    ['System theme', true],
    ['© Hugging Face', true],
    ['TOS Privacy About Careers', true],
    ['', true],
    ['Model', false],
    ['Models of Boats', false],
    ['A Model', false],
    ['Modelsx', false],
    [`${'Models '.repeat(34)}xx`, false],
    ['Models '.repeat(34), true],
    ['Models '.repeat(35), false],
  ])('%j: %s', (line, expected) => {
    expect(isBoilerplate(line)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ['Daily', true],
    ['weekly', true],
    ['* Monthly', true],
    ['(BUTTON) Trending', true],
    ['Trending  Papers', true],
    ['Daily Weekly', false],
    ['Models', false],
    ['Yearly', false],
  ])('a tab, %j: %s', (line, expected) => {
    expect(isTab(line)).toBe(expected);
  });
});

describe('the mark of a tool that stopped', () => {
  it.each<[string, boolean]>([
    ['[truncated]', true],
    ['... truncated', true],
    ['[Content truncated]', true],
    ['Output was truncated', true],
    ['<response cut off>', true],
    ['[text omitted at 5000 characters]', true],
    ['truncated after 200 lines', true],
    ['[...]', true],
    ['…', true],
    ['[…]', true],
    ['...', true],
    ['Truncated Boats', false],
    ['The page was truncated', false],
    ['We were cut off', false],
    ['..', false],
    ['…and more', false],
    [`[truncated at ${'5'.repeat(50)}]`, false],
    [`[${'-'.repeat(90)}truncated]`, false],
  ])('%j: %s', (line, expected) => {
    expect(isTruncation(line)).toBe(expected);
  });
});
