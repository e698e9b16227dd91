import type { Paper } from '../../src/index.js';
import { type FormatName, formatNames, formats } from '../../src/serialize/formats.js';
import { copy, element, make } from './element.js';

/** Lets the papers be saved and copied in any format. */
export function offerDownloads(papers: () => readonly Paper[]): void {
  const select = element<HTMLSelectElement>('format');
  for (const name of formatNames) {
    const option = make('option', '', `${name} (${formats[name].extensions[0]})`);
    option.value = name;
    select.append(option);
  }
  element('download').addEventListener('submit', async (event) => {
    event.preventDefault();
    const { write, mediaType, extensions } = formats[select.value as FormatName];
    const written = await write(papers());
    const address = URL.createObjectURL(new Blob([written as BlobPart], { type: mediaType }));
    const link = make('a');
    link.href = address;
    link.download = `papers${extensions[0]}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
  const copied = element('copied');
  select.addEventListener('change', () => {
    copied.textContent = '';
  });
  element('copy').addEventListener('click', async () => {
    const written = await formats[select.value as FormatName].write(papers());
    copied.textContent =
      typeof written === 'string'
        ? await copy(written, `Copied as ${select.value}.`, 'download it.')
        : `${select.value} is not text: download it.`;
  });
}
