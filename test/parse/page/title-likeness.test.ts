import { describe, expect, it } from 'vitest';
import { titleLikeness } from '../../../src/parse/page/title-likeness.js';

/** Words in so many characters, of which those at the end are too short to count as capitalized or not. */
const long = (length: number, begin = 'Kettles') =>
  `${begin} ${'at sea '.repeat(60)}`.slice(0, length - 1).concat('s');

describe('how much words look like a title depends on', () => {
  it.each([
    [20, 1.5],
    [21, 2],
    [180, 2],
    [181, -1.5],
    [250, -1.5],
    [251, -8],
  ])('their length: %i characters', (length, likeness) => {
    expect(titleLikeness(long(length))).toBe(likeness);
  });

  it.each([
    ['three of five', 'Kettles Boil Slowly Behind several harbors', 4],
    ['two of five', 'Kettles Boil Slowly behind several harbors', 2.5],
    ['seven of twenty', `Kettles${' Boil'.repeat(7)}${' slow'.repeat(13)}`, 2.5],
    ['one of three', 'Kettles Boil slowly today', 1.5],
    ['none in 90 characters', long(90, 'Kettles boil slowly'), 1.5],
    ['none in 91 characters', long(91, 'Kettles boil slowly'), 0.5],
    ['those of three', 'Kettles Boil Fast', 3.5],
    ['those of two, as one has three letters', 'Kettles Boil Now', 1.5],
  ])('their capitals behind the first one: %s', (_, text, likeness) => {
    expect(titleLikeness(text)).toBe(likeness);
  });

  it.each([
    ['a period', 'Kettles Boil at Rest.', 0],
    ['the period of an abbreviation', 'Kettles, Oars, etc.', 1.5],
    ['a question mark', 'Do Kettles Boil at Sea?', 1],
    ['a colon', 'Kettles at Sea, Part 1:', -1],
  ])('their end: %s', (_, text, likeness) => {
    expect(titleLikeness(text)).toBe(likeness);
  });

  it.each([
    ['a small word', 'do Kettles at Sea', -1.5],
    ['a small letter', 'k Kettles at Sea', 1.5],
    ['the number of an item', '(12) Kettles at Sea', -1.5],
    ['the number of an item with one digit', '1) Kettles at Sea', -1.5],
    ['the letter of an item', '(b) Kettles at Sea', -1.5],
    ['the Roman number of an item', '(viii) Kettles', -1.5],
    ['a number of three digits', '(123) Kettles at Sea', 1.5],
    ['brackets with nothing in them', '() Kettles at Sea', 1.5],
    ['the name of a part', 'Methods', -3],
    ['what only abstracts say', 'We Boil Now', -0.5],
    ['two sentences', 'It boils. Oars do', -0.5],
    ['a URL', 'See https://a.org', -1.5],
    ['no letter', '· —', -8],
  ])('what they contain: %s', (_, text, likeness) => {
    expect(titleLikeness(text)).toBe(likeness);
  });
});
