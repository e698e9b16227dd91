import type { SchemaElement } from 'hyparquet';
import type { FieldType } from '../model/field-types.js';

type Repetition = 'REQUIRED' | 'OPTIONAL';

/** A column of the Parquet file: text as UTF-8, counts as INT64, days as DATE, lists as LIST. */
export function parquetColumn(name: string, type: FieldType, repetition: Repetition): SchemaElement[] {
  switch (type) {
    case 'text':
      return [text(name, repetition)];
    case 'count':
      return [{ name, type: 'INT64', repetition_type: repetition }];
    case 'day':
      return [
        {
          name,
          type: 'INT32',
          converted_type: 'DATE',
          logical_type: { type: 'DATE' },
          repetition_type: repetition,
        },
      ];
    case 'texts':
      return list(name, repetition, [text('element', 'REQUIRED')]);
    case 'links':
      return list(name, repetition, [
        { name: 'element', repetition_type: 'REQUIRED', num_children: 2 },
        text('url', 'REQUIRED'),
        text('kind', 'REQUIRED'),
      ]);
    case 'organization':
      return [
        { name, repetition_type: repetition, num_children: 2 },
        text('name', 'OPTIONAL'),
        text('fullname', 'REQUIRED'),
      ];
    case 'json':
      return [
        {
          name,
          type: 'BYTE_ARRAY',
          converted_type: 'JSON',
          logical_type: { type: 'JSON' },
          repetition_type: repetition,
        },
      ];
  }
}

function text(name: string, repetition: Repetition): SchemaElement {
  return {
    name,
    type: 'BYTE_ARRAY',
    converted_type: 'UTF8',
    logical_type: { type: 'STRING' },
    repetition_type: repetition,
  };
}

function list(name: string, repetition: Repetition, element: SchemaElement[]): SchemaElement[] {
  return [
    {
      name,
      repetition_type: repetition,
      num_children: 1,
      converted_type: 'LIST',
      logical_type: { type: 'LIST' },
    },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...element,
  ];
}
