import { wrongArgument } from '../../model/check-argument.js';
import { type PaperField, paperFields } from '../../model/field-names.js';

/**
 * Checks the option `fieldMap`: keys of rows, and the fields of a paper that they are.
 *
 * @throws TypeError that names the wrong field and the nearest one there is.
 */
export function checkFieldMap(fieldMap: unknown): Readonly<Record<string, PaperField>> {
  if (fieldMap === undefined) return {};
  if (typeof fieldMap !== 'object' || fieldMap === null || Symbol.iterator in fieldMap)
    throw wrongArgument('fieldMap', 'an object of field names', fieldMap);
  for (const [key, field] of Object.entries(fieldMap)) {
    if (!paperFields.includes(field as PaperField))
      throw wrongArgument(`fieldMap[${JSON.stringify(key)}]`, 'a field of Paper', field, paperFields);
  }
  return fieldMap as Readonly<Record<string, PaperField>>;
}
