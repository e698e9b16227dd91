/**
 * Removes the white space that feedsmith sets around CDATA: readers that trim nothing take it for a part of a title or an
 * id.
 */
export function trimCdata(xml: string): string {
  return xml.replace(/(?<=>)\s*((?:<!\[CDATA\[.*?\]\]>)+)\s*/gs, '$1');
}
