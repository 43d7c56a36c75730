import { createReadStream } from 'node:fs';
import { limitBytes, limitLines, type ByteChunks } from '@torioki/event-store/adapter';
import type { ReadRow } from '../loading/rows.js';
import { readCsvFile, type CsvColumns } from './csv-file.js';
import { readIso2709 } from './iso-2709.js';
import { limits } from './limits.js';
import type { MarcRecord } from './marc-record.js';
import { convertMarcRecord } from './marc-titles.js';
import { readMarcxml } from './marcxml.js';

/** A file of records, and its format. */
export type FileSource =
  | {
      readonly file: string;
      /** MARC 21 like JAPAN/MARC, in UTF-8. */
      readonly format: 'iso-2709' | 'marcxml';
    }
  | {
      readonly file: string;
      readonly format: 'csv';
      readonly columns: CsvColumns;
      /** The file's encoding; UTF-8 by default. Spreadsheets on Windows write CP932. */
      readonly encoding?: 'utf-8' | 'cp932';
    };

export const isFileSource = (source: unknown): source is FileSource =>
  typeof source === 'object' && source !== null && 'file' in source && 'format' in source;

/** The bytes of a file, up to the maximum size. */
const partsOf = (file: string): ByteChunks => limitBytes(createReadStream(file), limits.file);

/** The text of a file, with single-character line ends. */
async function* textOf(parts: ByteChunks, encoding: 'utf-8' | 'cp932' = 'utf-8'): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding === 'cp932' ? 'shift_jis' : 'utf-8');
  let held = '';
  for await (const chunk of parts) {
    const text = held + decoder.decode(chunk, { stream: true });
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replaceAll('\r\n', '\n');
  }
  yield held + decoder.decode();
}

async function* titlesIn(records: AsyncIterable<ReadRow<MarcRecord>>): AsyncGenerator<ReadRow> {
  for await (const read of records)
    yield 'code' in read ? read : { row: read.row, value: convertMarcRecord(read.value) };
}

export const readRecords = (source: FileSource): AsyncIterable<ReadRow> => {
  switch (source.format) {
    case 'iso-2709':
      return titlesIn(readIso2709(partsOf(source.file)));
    case 'marcxml':
      return titlesIn(readMarcxml(textOf(partsOf(source.file))));
    case 'csv':
      return readCsvFile(
        textOf(limitLines(partsOf(source.file), limits.record), source.encoding),
        source.columns,
      );
  }
};
