/** A text that shows something: more than white space and invisible characters. Readers of JSON Schema take it, too. */
export const visibleShape = /[^\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/;
