import type { KeyResolver } from '../../rows/key-resolver.js';
import { findHeader } from '../csv/detect.js';

/** Whether a text is TSV by its header: it names a title and other fields of papers. */
export function looksLikeTsv(text: string, resolver: KeyResolver): boolean {
  return findHeader(text, ['\t'], resolver) !== null;
}
