import type { Answer } from '@torioki/event-store';
import { answering, holds, required } from '@torioki/event-store/adapter';
import type { Projecting } from './projecting.js';

/**
 * Retires generations whose checkpoint is not in the history, because it was restored from a backup or
 * emptied. They are no longer shown, and are rebuilt. Returns true if there were any.
 */
export const retireLost = ({ store, documents }: Pick<Projecting, 'store' | 'documents'>): Answer<boolean> =>
  answering(async function* () {
    const lost: number[] = [];
    for (const { id, checkpoint } of yield* required(await documents.generations()))
      if (!(yield* required(await holds(store, checkpoint)))) lost.push(id);
    if (lost.length > 0) yield* required(await documents.retire(lost));
    return lost.length > 0;
  });
