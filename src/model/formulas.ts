/**
 * Signs that make a formula of a cell in Excel, LibreOffice or Sheets, with their full-width and small forms, which
 * some languages' editions accept, and the others that Unicode normalizes to them. `|` is the mark of a DDE call.
 */
const sign = '[=+\\-@|＝＋－＠｜﹦﹢﹣﹫⁺⁼₊₌⩵⩶﬩]';

/**
 * A sign counts at the start of a cell, and after what another program, or one with other settings, takes for the
 * start of a cell: a line break, a tab, a comma, a semicolon. White space, quotation marks and invisible characters
 * before it are skipped, since programs trim them. The sign is matched first and what stands before it is looked at
 * from there, so that long runs of blanks take linear time.
 */
const before = `(?<=(?:^|[\\t\\r\\n,;])[\\s\\p{C}"']*${sign})`;
const formula = new RegExp(`${sign}${before}`, 'gu');
const escapedFormula = new RegExp(`'(${sign}${before})`, 'gu');

/** Puts a `'` before each sign that could begin a formula: a spreadsheet then shows the cell as text. */
export function escapeFormulas(cell: string): string {
  return cell.replace(formula, "'$&");
}

/** Undoes `escapeFormulas`, exactly: a `'` is skipped like a blank, so each sign has one more than it had. */
export function unescapeFormulas(cell: string): string {
  return cell.replace(escapedFormula, '$1');
}
