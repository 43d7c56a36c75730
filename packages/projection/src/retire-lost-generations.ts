import type { Answer } from '@torioki/event-store';
import { attempt, hasCursor, unwrap } from '@torioki/event-store/adapter';
import type { Projecting } from './projecting.js';

/**
 * Retires the generations whose checkpoint is missing in the history. This happens after the history was
 * restored from a backup, or emptied. Their documents are no longer shown, and are rebuilt. Returns whether
 * any generation was retired.
 */
export const retireLostGenerations = ({
  store,
  documents,
}: Pick<Projecting, 'store' | 'documents'>): Answer<boolean> =>
  attempt(async function* () {
    const lost: number[] = [];
    for (const { id, checkpoint } of yield* unwrap(await documents.generations()))
      if (!(yield* unwrap(await hasCursor(store, checkpoint)))) lost.push(id);
    if (lost.length > 0) yield* unwrap(await documents.retire(lost));
    return lost.length > 0;
  });
