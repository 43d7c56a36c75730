import type { Wanted } from './asking.js';

export interface ChangedDocuments {
  readonly model: string;
  readonly keys: ReadonlySet<string> | 'all';
}

/** What may have changed: `anything` after a commit of another process, and nothing if only checkpoints moved. */
export type Changed = readonly ChangedDocuments[] | 'anything';

const concernsOne = ({ model, keys }: ChangedDocuments, wanted: Wanted): boolean =>
  model === wanted.model &&
  (keys === 'all' || wanted.of === 'list' || wanted.keys.some((key) => keys.has(key)));

/** Whether a query that wanted these documents may have another answer now. */
export const concerns = (changed: Changed, wanted: readonly Wanted[]): boolean =>
  changed === 'anything' || changed.some((one) => wanted.some((each) => concernsOne(one, each)));
