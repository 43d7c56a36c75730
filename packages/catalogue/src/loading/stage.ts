import { isDeepStrictEqual } from 'node:util';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { Title } from '../record/title.js';
import { catalogueError, type CatalogueError } from './catalogue-error.js';
import { freezeDeeply } from './freeze-deeply.js';
import { decodeRow, type Row } from './rows.js';

/** Stores the titles of a load until all its rows are read. */
export interface Stage {
  readonly titleOf: (code: string) => Row<Title> | undefined;
  /** The row of the title with this copy. */
  readonly copyOf: (code: string) => number | undefined;
  readonly keep: (row: Row<Title>) => void;
}

const titleTaken = ({ row, value }: Row<Title>, other: Row<Title> | undefined): readonly CatalogueError[] =>
  other === undefined
    ? []
    : [catalogueError('code-taken', { row, path: 'title', taken: value.title, by: other.row })];

const copiesTaken = (stage: Stage, { row, value }: Row<Title>): readonly CatalogueError[] => {
  const own = new Set<string>();
  return value.copies.flatMap(({ copy }, index) => {
    const by = own.has(copy) ? row : stage.copyOf(copy);
    own.add(copy);
    const path = `copies[${index}].copy`;
    return by === undefined ? [] : [catalogueError('code-taken', { row, path, taken: copy, by })];
  });
};

const keptIn =
  (stage: Stage) =>
  (row: Row<Title>): readonly CatalogueError[] => {
    const other = stage.titleOf(row.value.title);
    if (isDeepStrictEqual(other?.value, row.value)) return [];
    const taken = [...titleTaken(row, other), ...copiesTaken(stage, row)];
    if (taken.length === 0) stage.keep(row);
    return taken;
  };

/**
 * Stores a row, or returns its errors. Two equal records count as one title. Two different records may not
 * have the same title code, and two copies may not have the same copy code. The first row with a code keeps
 * it.
 */
export const storeRow =
  (stage: Stage) =>
  (row: Row<unknown>): readonly CatalogueError[] =>
    pipe(
      decodeRow(Title)(row),
      E.match(
        (faults) => faults,
        (value) => keptIn(stage)({ row: row.row, value }),
      ),
    );

interface StageInMemory extends Stage {
  readonly rows: () => readonly Row<Title>[];
}

export const stageInMemory = (): StageInMemory => {
  const titles = new Map<string, Row<Title>>();
  const copies = new Map<string, number>();
  return {
    titleOf: (code) => titles.get(code),
    copyOf: (code) => copies.get(code),
    keep: ({ row, value }) => {
      titles.set(value.title, { row, value: freezeDeeply(value) });
      value.copies.forEach(({ copy }) => copies.set(copy, row));
    },
    rows: () => [...titles.values()],
  };
};
