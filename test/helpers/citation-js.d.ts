declare module '@citation-js/core' {
  export const plugins: { input: { chain(data: string, options: object): unknown } };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
