import type { TableRow } from './find-joins.js';
import type { Occasion } from './gather-occasions.js';
import { listEventValues, listValues, type FieldValue } from './list-values.js';

/** A field or column with shared ids, and the number of occasions that have one of these ids there. */
export interface SharedIds {
  readonly field: string;
  readonly occasions: number;
}

/** Matches ids and digests: at least 16 characters with a digit, without spaces and colons. */
const id = /^(?=.*\d)[\w+/=-]{16,}$/;

const listIds = (values: readonly FieldValue[]): readonly FieldValue[] =>
  values.filter(([field, value]) => id.test(value) && !field.endsWith(')'));

const idsOf = ({ events }: Occasion): readonly FieldValue[] => listIds(events.flatMap(listEventValues));

const countByField = (occasionsOfField: ReadonlyMap<string, ReadonlySet<number>>): readonly SharedIds[] =>
  [...occasionsOfField].map(([field, { size }]) => ({ field, occasions: size }));

const addTo = <Key, Of>(sets: Map<Key, Set<Of>>, key: Key, of: Of): void => {
  const set = sets.get(key) ?? new Set<Of>();
  sets.set(key, set.add(of));
};

/** The fields of a history with ids that are in several occasions, of one person or of several. */
export const findIdsOfSeveral = (occasions: readonly Occasion[]): readonly SharedIds[] => {
  const ids = occasions.map(idsOf);
  const occasionsOfId = new Map<string, Set<number>>();
  for (const [index, own] of ids.entries()) for (const [, value] of own) addTo(occasionsOfId, value, index);
  const occasionsOfField = new Map<string, Set<number>>();
  for (const [index, own] of ids.entries())
    for (const [field, value] of own)
      if ((occasionsOfId.get(value)?.size ?? 0) > 1) addTo(occasionsOfField, field, index);
  return countByField(occasionsOfField);
};

/** The columns of tables with ids that are also in an occasion. */
export const findIdsInTables = (
  occasions: readonly Occasion[],
  rows: readonly TableRow[],
): readonly SharedIds[] => {
  const columnsOfId = new Map<string, Set<string>>();
  for (const { table, columns } of rows)
    for (const [column, value] of listIds(listValues(columns, table))) addTo(columnsOfId, value, column);
  const occasionsOfColumn = new Map<string, Set<number>>();
  for (const [index, occasion] of occasions.entries())
    for (const [, value] of idsOf(occasion))
      for (const column of columnsOfId.get(value) ?? []) addTo(occasionsOfColumn, column, index);
  return countByField(occasionsOfColumn);
};
