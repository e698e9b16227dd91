import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayRepeatKeys } from '../../../src/parse/formats/json/count-keys.js';
import { jsonLocator } from '../../../src/parse/formats/json/locate.js';
import { parseTolerantJson } from '../../../src/parse/rows/json/tolerant-json.js';

const text = '\ufeff {"a": [1, "b\\"]", {"c":null}],\n "d\\u0065" : -1.5e3 , "f": {} }\n';

/** What stands at a place of the text. */
function at(path: (string | number)[], part?: 'key'): string {
  const { start, end } = jsonLocator(text)(path, part);
  return text.slice(start, end);
}

it.each<[(string | number)[], 'key' | undefined, string]>([
  [[], undefined, text.slice(2, -1)],
  [['a'], undefined, '[1, "b\\"]", {"c":null}]'],
  [['a'], 'key', '"a"'],
  [['a', 0], undefined, '1'],
  [['a', 1], undefined, '"b\\"]"'],
  [['a', 1], 'key', '"b\\"]"'],
  [['a', 2, 'c'], undefined, 'null'],
  [['a', 2, 'c'], 'key', '"c"'],
  [['de'], undefined, '-1.5e3'],
  [['de'], 'key', '"d\\u0065"'],
  [['f'], undefined, '{}'],
  // What is not there is where the nearest value around it stands.
  [['f', 'g'], undefined, '{}'],
  [['a', 3], undefined, '[1, "b\\"]", {"c":null}]'],
  [['a', 'length'], undefined, '[1, "b\\"]", {"c":null}]'],
  [['de', 'x', 0], 'key', '-1.5e3'],
  [['toString'], 'key', text.slice(2, -1)],
])('the place of %j, %s', (path, part, expected) => {
  expect(at(path, part)).toBe(expected);
});

it.each([
  ['{"a": 1, "b": {"a": 1}}', false],
  ['[{"a": ": \\": : \\\\"}, ": "]', true],
  ['{"a": 1, "a" : 2}', true],
  ['{"a": {"b": 1, "\\u0062"\n:2}}', true],
  ['{"__proto__": 1, "toString": {}}', false],
  ['":"', true],
  ['7', false],
])('whether %s may have a key twice: %s', (json, expected) => {
  expect(mayRepeatKeys(json, JSON.parse(json))).toBe(expected);
});

const key = fc.oneof(
  fc.constantFrom('a', 'b', '__proto__', '"', '\\', ':', '0'),
  fc.string({ maxLength: 4 }),
);
const anyJson = fc.jsonValue({
  maxDepth: 4,
  stringUnit: fc.constantFrom(...'"\\:,{}[] an\n\u00e9'.split('')),
});
const anyPath = fc.array(fc.oneof(key, fc.nat({ max: 3 })), { maxLength: 4 });

it('the places are those that the tolerant parser knows', () => {
  fc.assert(
    fc.property(
      anyJson,
      fc.constantFrom(undefined, 1, '\t'),
      anyPath,
      fc.boolean(),
      (value, indent, path, isKey) => {
        const json = JSON.stringify(value, null, indent);
        const tolerant = parseTolerantJson(json);
        const part = isKey ? 'key' : undefined;
        // A way that is there, as far as it goes.
        let inner: unknown = value;
        const real = path.map((step) => {
          const steps = Object.keys(inner ?? {});
          const name = steps[typeof step === 'number' ? step % Math.max(1, steps.length) : 0] ?? step;
          inner = (inner as Record<string, unknown> | null)?.[name];
          return Array.isArray(inner) || /^\d+$/.test(String(name)) ? Number(name) || name : name;
        });
        const locate = jsonLocator(json);
        for (const each of [real, path, real.slice(0, 1), real])
          expect(locate(each, part)).toEqual(tolerant.locate([0, ...each], part));
        expect(tolerant.problems.some(({ kind }) => kind === 'duplicate')).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
});

it('no key that stands there twice is overlooked', () => {
  const member = fc.tuple(key, fc.constantFrom('1', '":"', '{}', '{"a": 1}', '"\\":"', '[{"a":1}]'));
  const gap = fc.constantFrom('', ' ', '\n\t');
  fc.assert(
    fc.property(fc.array(fc.tuple(member, gap), { maxLength: 5 }), (members) => {
      const json = `{${members.map(([[name, value], blank]) => `${JSON.stringify(name)}${blank}:${blank}${value}`).join(',')}}`;
      const { problems } = parseTolerantJson(json);
      if (problems.length > 0) expect(mayRepeatKeys(json, JSON.parse(json))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
