import type { Title } from '../record/title.js';
import { badRow, unlessErrors, notAList, type LoadedRows, type Row } from './rows.js';
import { storeRow, stageInMemory } from './stage.js';

/** The titles of a program's records, or all their errors. */
export const decodeTitles = (records: unknown): LoadedRows<readonly Row<Title>[]> => {
  if (!Array.isArray(records)) return unlessErrors([badRow(0)(notAList)], []);
  const stage = stageInMemory();
  const faults = Array.from(records, (value: unknown, index) => ({ row: index + 1, value })).flatMap(
    storeRow(stage),
  );
  return unlessErrors(faults, stage.rows());
};
