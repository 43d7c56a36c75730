import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import type { LoadedRows } from '../loading/rows.js';
import { Ndc } from '../record/ndc.js';
import type { TitleRecord } from '../record/title.js';
import { orEmpty, text, type Cell } from './cells.js';
import { readCsvRows, type CellValues } from './csv-rows.js';

const workNumber: Cell<string> = {
  form: 'the number of a work, of six digits',
  read: (written) => (/^\d{6}$/.test(written) ? written : undefined),
};

const classes: Cell<readonly string[]> = {
  form: 'NDC and classes, such as "NDC K913 914"',
  read: (written) => {
    const [ndc, ...numbers] = written.split(' ');
    return ndc === 'NDC' && numbers.length > 0 && numbers.every((number) => Ndc.is(number))
      ? numbers
      : undefined;
  },
};

/** The columns that are read. The file has 55. */
const columns = {
  作品ID: workNumber,
  作品名: text,
  作品名読み: orEmpty(text),
  副題: orEmpty(text),
  副題読み: orEmpty(text),
  分類番号: orEmpty(classes),
  姓: text,
  名: orEmpty(text),
  姓読み: orEmpty(text),
  名読み: orEmpty(text),
  底本出版社名1: orEmpty(text),
  底本初版発行年1: orEmpty(text),
};

type Work = CellValues<typeof columns>;

/** Joins a name and its qualifier with a space. */
const inOne = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(' ');

const heading = (text: string, reading: string) => ({ text, reading: reading === '' ? null : reading });

const authorOf = (work: Work) => heading(inOne(work.姓, work.名), inOne(work.姓読み, work.名読み));

const recordOf = (rows: NEA.NonEmptyArray<Work>): TitleRecord => {
  const [work] = rows;
  return {
    title: `aozora-${work.作品ID}`,
    name: heading(inOne(work.作品名, work.副題), inOne(work.作品名読み, work.副題読み)),
    volume: null,
    series: null,
    authors: rows.map(authorOf),
    publisher: work.底本出版社名1,
    published: work.底本初版発行年1,
    subjects: [],
    contents: null,
    articles: [],
    ndc: work.分類番号 ?? [],
    standardNumbers: [],
    copies: [],
  };
};

/**
 * Records from 青空文庫's extended list of works by person, a CSV file in UTF-8. The list has a row for each
 * author and translator of a work. Each work becomes one title, with the publisher of the transcribed book.
 */
export const aozoraTitles = (csv: string): LoadedRows<readonly TitleRecord[]> =>
  pipe(
    readCsvRows(csv, columns),
    E.map((rows) => NEA.groupBy(({ 作品ID }: Work) => `n${作品ID}`)(rows.map(({ value }) => value))),
    E.map((works) => Object.values(works).map(recordOf)),
  );
