/** What follows the curator of the list in the header of its pages. */
export const curatorPhrase = 'and the research community';

/** Whether a text names the curator of the list, as the header of its pages does. */
export const namesCurator = (text: string): boolean => text.includes(curatorPhrase);

/** Whether a line ends like the one that names the curator, whatever its case. */
export const endsWithCurator = (line: string): boolean => curatorEnd.test(line);
const curatorEnd = new RegExp(`${curatorPhrase}$`, 'i');
