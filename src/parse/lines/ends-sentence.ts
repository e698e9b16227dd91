/** Whether a text ends as a sentence does, or a phrase that a list follows: `… (see below).`, `… as follows:` */
export const endsSentence = (text: string): boolean => /[.!?:。]["'”’)\]]*$/.test(text);
