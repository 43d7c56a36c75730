import type { Fault } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import { listFaults, findUnknownFields } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import { flow, pipe } from 'fp-ts/lib/function.js';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import * as RA from 'fp-ts/lib/ReadonlyArray.js';
import type * as t from 'io-ts';
import { catalogueError, type CatalogueError } from './catalogue-error.js';

/** The result of reading rows, or all their errors. */
export type LoadedRows<Value> = E.Either<NEA.NonEmptyArray<CatalogueError>, Value>;

export interface Row<Value> {
  readonly row: number;
  readonly value: Value;
}

export type ReadRow<Value = unknown> = Row<Value> | CatalogueError;

/** Returns the value if the list of errors is empty, otherwise the errors. */
export const unlessErrors = <Value>(
  [first, ...more]: readonly CatalogueError[],
  value: Value,
): LoadedRows<Value> => (first === undefined ? E.right(value) : E.left([first, ...more]));

/** Reads each row with `make`. Returns the results, or the errors of all rows. */
export const mapRows =
  <Given, Made>(make: (row: Row<Given>) => LoadedRows<Made>) =>
  (rows: readonly Row<Given>[]): LoadedRows<readonly Row<Made>[]> => {
    const { left, right } = pipe(
      rows,
      RA.partitionMap((row) =>
        pipe(
          make(row),
          E.map((value): Row<Made> => ({ row: row.row, value })),
        ),
      ),
    );
    return unlessErrors(left.flat(), right);
  };

export const badRow =
  (row: number) =>
  (fault: Fault): CatalogueError =>
    catalogueError('bad-row', { row, ...fault });

export const notAList: Fault = {
  path: '',
  ...because('wrong-form', 'must be a list of rows', '行の一覧を渡す'),
};

/** Decodes a row. Unknown fields are errors. */
export const decodeRow =
  <Value>(codec: t.Type<Value, unknown>) =>
  ({ row, value: given }: Row<unknown>): LoadedRows<Value> =>
    pipe(
      codec.decode(given),
      E.mapLeft(flow(listFaults, NEA.map(badRow(row)))),
      E.chain((value) => unlessErrors(findUnknownFields(given, value).map(badRow(row)), value)),
    );

/** Decodes the rows of a list, counted from 1, or returns all errors. */
export const decodeRows =
  <Value>(codec: t.Type<Value, unknown>) =>
  (given: unknown): LoadedRows<readonly Row<Value>[]> =>
    Array.isArray(given)
      ? mapRows(decodeRow(codec))(Array.from(given, (value: unknown, index) => ({ row: index + 1, value })))
      : E.left([badRow(0)(notAList)]);
