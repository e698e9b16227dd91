import { type FileMetaData, parquetMetadata, parquetSchema, type SchemaTree } from 'hyparquet';
import { counted } from '../model/describe-value.js';
import { checkPages } from './parquet-pages.js';
import { readStruct } from './parquet-thrift.js';

/** A byte has place for eight values at most, unless they are all alike: of such there may be so many more. */
const alikeValues = 2 ** 21;
/** Paper's own columns are four deep, and twice as many as this at most. */
const deepest = 16;
const mostColumns = 1000;
/** The longest number that is a decimal has 76 digits. */
const longestDecimal = 32;
const isNumber = /^(?:DECIMAL|DATE|TIME|U?INT)/;
const foreignType = /^(?:VARIANT|GEOMETRY|GEOGRAPHY)$/;

/**
 * Reads the footer of a Parquet file, and checks that the rest can be read in time and memory that grow with its length
 * and no faster, whatever its bytes are. The reader itself trusts what it reads.
 *
 * @throws Error that says what is wrong.
 */
export function checkParquet(bytes: Uint8Array<ArrayBuffer>): FileMetaData {
  const footer = footerOf(bytes);
  readStruct({ view: new DataView(footer.buffer, footer.byteOffset, footer.byteLength), offset: 0 });
  const metadata = parquetMetadata(bytes, { geoparquet: false });
  const schema = checkSchema(metadata);
  const leaves = leavesOf([schema]);
  const mostValues = alikeValues + 8 * bytes.length;
  const budget = { values: mostValues };
  let cells = 0;
  let end = 0;
  let rows = 0n;
  for (const { columns, num_rows } of metadata.row_groups) {
    rows += num_rows;
    if (columns.length !== leaves.length) throw new Error(`${columns.length} columns for ${leaves.length}`);
    cells += Number(num_rows) * columns.length;
    if (!(num_rows >= 0n && cells <= mostValues))
      throw new Error(`${num_rows} rows in ${bytes.length} bytes`);
    for (const [index, { meta_data: column }] of columns.entries()) {
      const path = leaves[index]!;
      if (!column || nameOf(column.path_in_schema) !== nameOf(path.at(-1)!.path))
        throw new Error('columns that are not those of the schema');
      const start = Number(column.dictionary_page_offset || column.data_page_offset);
      const size = Number(column.total_compressed_size);
      // In their order: the reader copies what lies between two columns.
      if (!(start >= end && size >= 0 && start + size <= bytes.length))
        throw new Error(`a column of ${size} bytes at ${start}`);
      end = start + size;
      checkPages({ ...column, bytes: bytes.subarray(start, end), path }, budget);
    }
  }
  if (rows !== metadata.num_rows) throw new Error(`${rows} rows of ${metadata.num_rows}`);
  return metadata;
}

/** Every Parquet file begins and ends with it. */
const mark = 'PAR1';

function footerOf(bytes: Uint8Array): Uint8Array {
  const markAt = (at: number) => String.fromCharCode(...bytes.subarray(at, at + mark.length));
  if (markAt(0) !== mark) throw new Error(`${counted(bytes.length, 'byte')} that do not begin with ${mark}`);
  if (bytes.length < 12 || markAt(bytes.length - mark.length) !== mark)
    throw new Error(`${counted(bytes.length, 'byte')} that do not end with ${mark}, as in a truncated file`);
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(
    bytes.length - 8,
    true,
  );
  if (length > bytes.length - 12) throw new Error(`a footer of ${length} bytes in ${bytes.length}`);
  return bytes.subarray(bytes.length - 8 - length, bytes.length - 8);
}

function checkSchema(metadata: FileMetaData): SchemaTree {
  const { schema } = metadata;
  if (schema.length > mostColumns) throw new Error(`${schema.length} columns`);
  for (const element of schema) {
    const { type, type_length: length = 0, converted_type, logical_type } = element;
    const isLong = type === 'BYTE_ARRAY' ? isNumber.test(converted_type ?? '') : length > longestDecimal;
    if (isLong || length < 0) throw new Error(`a number without bounds in the column ${element.name}`);
    // No field of a paper is of such a type, whose values are programs' own formats: they are left as they are. Bytes
    // of any length are text and nothing else.
    const isForeign = type === 'BYTE_ARRAY' || foreignType.test(logical_type?.type ?? '');
    if (isForeign) delete element.logical_type;
  }
  const tree = parquetSchema(metadata);
  if (tree.count !== schema.length) throw new Error(`${schema.length} columns in a schema of ${tree.count}`);
  return tree;
}

/** The paths to the columns that hold values, from the root. */
function leavesOf(path: readonly SchemaTree[]): (readonly SchemaTree[])[] {
  if (path.length > deepest) throw new Error(`columns nested deeper than ${deepest}`);
  const { children } = path.at(-1)!;
  // Of two that have the same name the reader takes the first, and lets the failure of the other go unhandled.
  const names = new Set(children.map(({ element }) => element.name));
  if (names.size < children.length) throw new Error('two columns of the same name');
  return children.length === 0 ? [path] : children.flatMap((child) => leavesOf([...path, child]));
}

const nameOf = (path: readonly string[]) => JSON.stringify(path);
