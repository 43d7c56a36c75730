import type { Fault } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import { faultsOf, strangeFields } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import { flow, pipe } from 'fp-ts/lib/function.js';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import * as RA from 'fp-ts/lib/ReadonlyArray.js';
import type * as t from 'io-ts';
import { catalogueError, type CatalogueError } from './catalogue-error.js';

/** The result of reading rows, or all their errors. */
export type Loaded<Value> = E.Either<NEA.NonEmptyArray<CatalogueError>, Value>;

export interface Row<Value> {
  readonly row: number;
  readonly value: Value;
}

export type Read<Value = unknown> = Row<Value> | CatalogueError;

/** The result of reading rows if the list of errors is empty; otherwise the errors. */
export const loadedUnless = <Value>(
  [first, ...more]: readonly CatalogueError[],
  value: Value,
): Loaded<Value> => (first === undefined ? E.right(value) : E.left([first, ...more]));

/** Reads each row, or returns the errors of all rows. */
export const eachRow =
  <Given, Made>(make: (row: Row<Given>) => Loaded<Made>) =>
  (rows: readonly Row<Given>[]): Loaded<readonly Row<Made>[]> => {
    const { left, right } = pipe(
      rows,
      RA.partitionMap((row) =>
        pipe(
          make(row),
          E.map((value): Row<Made> => ({ row: row.row, value })),
        ),
      ),
    );
    return loadedUnless(left.flat(), right);
  };

export const badRow =
  (row: number) =>
  (fault: Fault): CatalogueError =>
    catalogueError('bad-row', { row, ...fault });

export const noList: Fault = {
  path: '',
  ...because('wrong-form', 'must be a list of rows', '行の一覧を渡す'),
};

/** Decodes a row. Unknown fields are errors. */
export const rowOf =
  <Value>(codec: t.Type<Value, unknown>) =>
  ({ row, value: given }: Row<unknown>): Loaded<Value> =>
    pipe(
      codec.decode(given),
      E.mapLeft(flow(faultsOf, NEA.map(badRow(row)))),
      E.chain((value) => loadedUnless(strangeFields(given, value).map(badRow(row)), value)),
    );

/** Decodes the rows of a list, counted from 1, or returns all errors. */
export const rowsOf =
  <Value>(codec: t.Type<Value, unknown>) =>
  (given: unknown): Loaded<readonly Row<Value>[]> =>
    Array.isArray(given)
      ? eachRow(rowOf(codec))(Array.from(given, (value: unknown, index) => ({ row: index + 1, value })))
      : E.left([badRow(0)(noList)]);
