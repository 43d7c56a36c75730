import { createHash } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { LoadedRows } from '../loading/rows.js';
import { Ndc } from '../record/ndc.js';
import { StandardNumber } from '../record/printed-number.js';
import { standardNumber } from '../record/standard-number.js';
import { Text } from '../record/text.js';
import type { TitleRecord } from '../record/title.js';
import { cellOf, orEmpty, type Cell } from './cells.js';
import { readCsvRows, type CellValues } from './csv-rows.js';

const head = /^([^\u3000]+)(?:\u3000([^\u3000（／]+))??(?:\u3000\u3000（([^\u3000）]+)）)?/;
const responsibility = /(?:\u3000([^\u3000／]+)／[^\u3000]*)?/;
const imprint = /\u3000([^\u3000／（]+)\u3000(\d{4}(?:\.\d{1,2})?)\u3000[^\u3000]+\u3000[^\u3000]+$/;
const entry = new RegExp([head, responsibility, imprint].map(({ source }) => source).join(''));

/** The cell of a title. Its value has the whole text, and then the title's parts; some parts may be missing. */
const bibliography: Cell<RegExpExecArray> = {
  form: 'title, volume, （series）, author／role, publisher, date, size and pages, separated by U+3000',
  read: (written) => (Text.is(written) ? (entry.exec(written) ?? undefined) : undefined),
};

/** Restores the zeros of a class, because spreadsheets change 007.6 into 7.6. */
const withZeros = (ndc: string): string =>
  ndc.replace(/^\d{1,2}(?=\.|$)/, (digits) => digits.padStart(3, '0'));

const columns = {
  書誌情報: bibliography,
  分類: cellOf(Ndc, withZeros),
  ＩＳＢＮ: orEmpty(cellOf(StandardNumber)),
};

/**
 * The code of a title. It is the ISBN, so that a title in two lists is one title. Without an ISBN it is a
 * hash of the cell's text.
 */
const codeOf = (printed: string | null, whole: string): string =>
  standardNumber(printed ?? '') ?? createHash('sha256').update(whole).digest('hex').slice(0, 13);

const recordOf = ({ 書誌情報, 分類, ＩＳＢＮ }: CellValues<typeof columns>): TitleRecord => {
  const [whole, name = '', volume = null, series = null, author, publisher = '', published = ''] = 書誌情報;
  return {
    title: codeOf(ＩＳＢＮ, whole),
    name: { text: name, reading: null },
    volume,
    series,
    authors: author === undefined ? [] : [{ text: author, reading: null }],
    publisher,
    published,
    subjects: [],
    contents: null,
    articles: [],
    ndc: [分類],
    standardNumbers: ＩＳＢＮ === null ? [] : [ＩＳＢＮ],
    copies: [],
  };
};

/**
 * Records from a ranking of the Wakayama Prefectural Library's loans, a CSV file in UTF-8 with the columns
 * 書誌情報, 分類 and ＩＳＢＮ. Its ISBNs are ISBN-13 without their 978. You can load several of these rankings
 * together.
 */
export const wakayamaTitles = (csv: string): LoadedRows<readonly TitleRecord[]> =>
  pipe(
    readCsvRows(csv, columns),
    E.map((rows) => rows.map(({ value }) => recordOf(value))),
  );
