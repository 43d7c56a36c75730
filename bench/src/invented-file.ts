import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CsvColumns, FileSource, TitleRecord } from '@torioki/catalogue';
import { inventTitle } from './invented-titles.js';

const cellsOf = ({ title, name, publisher, authors, subjects, ndc, copies }: TitleRecord) => ({
  title,
  name: name.text,
  nameReading: name.reading ?? '',
  publisher: publisher ?? '',
  author: authors.map(({ text }) => text).join(';'),
  subject: subjects.join(';'),
  ndc: ndc.join(';'),
  copy: copies.map(({ copy }) => copy).join(';'),
  callNumber: copies.map(({ callNumber }) => callNumber ?? '').join(';'),
});

const columns: CsvColumns = {
  title: 'title',
  name: 'name',
  nameReading: 'nameReading',
  publisher: 'publisher',
  author: 'author',
  subject: 'subject',
  ndc: 'ndc',
  copy: 'copy',
  callNumber: 'callNumber',
};

function* lines(count: number): Generator<string> {
  yield `${Object.values(columns).join(',')}\n`;
  for (let n = 0; n < count; n += 1) {
    const cells = Object.values(cellsOf(inventTitle(n)));
    yield `${cells.map((cell) => `"${cell}"`).join(',')}\n`;
  }
}

/** Writes invented titles into a CSV file, like a library system's export. */
export const writeInventedFile = async (file: string, count: number): Promise<FileSource> => {
  await pipeline(Readable.from(lines(count)), createWriteStream(file));
  return { file, format: 'csv', columns };
};
