import stringWidth from 'string-width';

/** A bar of up to 30 columns, in eighths of a column. */
export function bar(value: number, most: number): string {
  if (most === 0 || value === 0) return '';
  const eighths = Math.max(1, Math.round((value / most) * 30 * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8];
}

/** Lines of cells in columns as wide as their widest cell; a column that ends in a number is right-aligned. */
export function alignRows(rows: readonly (readonly string[])[]): string {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => stringWidth(row[at] ?? ''))),
  );
  const isNumeric = widths.map((_, at) => /^[\d.-]+$/.test(rows.at(-1)?.[at] ?? ''));
  const pad = (cell: string, at: number) => {
    const space = ' '.repeat(widths[at]! - stringWidth(cell));
    return isNumeric[at] ? space + cell : cell + space;
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** A text as one line that cannot move a terminal's cursor: no control characters, no marks that turn its direction. */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
