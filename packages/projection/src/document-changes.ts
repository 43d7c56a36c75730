import type { DocumentRequest } from './query.js';

export interface ChangedDocuments {
  readonly model: string;
  readonly keys: ReadonlySet<string> | 'all';
}

/** The documents that may have changed. `anything` if another process committed; empty if only checkpoints moved. */
export type DocumentChanges = readonly ChangedDocuments[] | 'anything';

const concernsOne = ({ model, keys }: ChangedDocuments, wanted: DocumentRequest): boolean =>
  model === wanted.model &&
  (keys === 'all' || wanted.is === 'list' || wanted.keys.some((key) => keys.has(key)));

/** Whether the changes may give another answer to a query that requested these documents. */
export const canAffect = (changed: DocumentChanges, wanted: readonly DocumentRequest[]): boolean =>
  changed === 'anything' || changed.some((one) => wanted.some((each) => concernsOne(one, each)));
