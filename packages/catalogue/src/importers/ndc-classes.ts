import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { LoadedRows } from '../loading/rows.js';
import { Ndc } from '../record/ndc.js';
import { cellOf, text } from './cells.js';
import { readCsvRows } from './csv-rows.js';

/** Classes for `classTree`, from a CSV file with the columns NDC and カテゴリー. */
export const ndcClasses = (
  csv: string,
): LoadedRows<readonly { readonly ndc: string; readonly name: string }[]> =>
  pipe(
    readCsvRows(csv, { NDC: cellOf(Ndc), カテゴリー: text }),
    E.map((rows) => rows.map(({ value }) => ({ ndc: value.NDC, name: value.カテゴリー }))),
  );
