import type { Title } from '../record/title.js';
import { badRow, loadedUnless, noList, type Loaded, type Row } from './rows.js';
import { keptOn, stageInMemory } from './stage.js';

/** The titles of a program's records, or all their errors. */
export const titlesOf = (records: unknown): Loaded<readonly Row<Title>[]> => {
  if (!Array.isArray(records)) return loadedUnless([badRow(0)(noList)], []);
  const stage = stageInMemory();
  const faults = Array.from(records, (value: unknown, index) => ({ row: index + 1, value })).flatMap(
    keptOn(stage),
  );
  return loadedUnless(faults, stage.rows());
};
