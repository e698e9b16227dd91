/** A value that a program has printed as a call, or as a time without quotes, and where that ends. */
interface PrintedCall {
  value: unknown;
  end: number;
}

/** Calls of these around one literal are that literal: Python, pandas, NumPy, MongoDB's shell and JavaScript print them. */
const wrappers = new Set(
  'ObjectId ISODate Date Timestamp UUID NumberInt NumberLong NumberDecimal Int32 Long Decimal Decimal128 int32 int64 float64 str_ Url HttpUrl AnyUrl AnyHttpUrl'.split(
    ' ',
  ),
);

const call = /(?:new )?(?:[A-Za-z]\w{0,20}\.){0,2}([A-Za-z]\w{0,20})\(/y;
const literal =
  /\s*(?:"([^"\\\n]{0,300})"|'([^'\\\n]{0,300})'|(-?\d{1,15}(?:\.\d{1,15})?))\s*(?:, ?tz=[^(),]{1,40})?\)/y;
const parts =
  /(\d{4}), (\d{1,2}), (\d{1,2})((?:, \d{1,6}){0,4})(?:, tzinfo=(?:(?:datetime\.)?timezone\.utc|<UTC>|tzutc\(\)|TzInfo\((?:UTC|0)\)|(?:zoneinfo\.)?ZoneInfo\(key='UTC'\)))?\)/y;

/** A `Date`, as JavaScript's console prints it. */
const time = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z(?=[\s,}\])]|$)/y;

/**
 * The value of a call that begins at a place, such as `datetime.datetime(2024, 7, 3, 0, 0)` or `ObjectId("64fab")`; null
 * where none does, or its value is not certain: a time in a time zone other than UTC.
 */
export function callAt(text: string, start: number): PrintedCall | null {
  time.lastIndex = start;
  const printed = time.exec(text)?.[0];
  if (printed !== undefined) return { value: printed, end: time.lastIndex };
  call.lastIndex = start;
  const name = call.exec(text)?.[1];
  if (name === undefined) return null;
  if (name === 'datetime' || name === 'date') {
    parts.lastIndex = call.lastIndex;
    const [, year, month, day, time] = parts.exec(text) ?? [];
    if (year === undefined) return null;
    const [hour = '0', minute = '0', second = '0'] = time!.split(', ').slice(1);
    const two = (part = '') => part.padStart(2, '0');
    const value = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}Z`;
    return { value, end: parts.lastIndex };
  }
  if (!wrappers.has(name)) return null;
  literal.lastIndex = call.lastIndex;
  const [, double, single, number] = literal.exec(text) ?? [];
  const value = double ?? single ?? (number === undefined ? undefined : Number(number));
  return value === undefined ? null : { value, end: literal.lastIndex };
}
