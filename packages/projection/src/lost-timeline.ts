import type { Answer } from '@torioki/event-store';
import { answering, holds, required } from '@torioki/event-store/adapter';
import type { Projecting } from './projecting.js';

/**
 * Retires generations that were folded from a timeline that the history no longer has, since it was restored from a
 * backup or emptied. They are never shown again, and are built anew. True if there were any.
 */
export const retireLost = ({ store, documents }: Pick<Projecting, 'store' | 'documents'>): Answer<boolean> =>
  answering(async function* () {
    const lost: number[] = [];
    for (const { id, checkpoint } of yield* required(await documents.generations()))
      if (!(yield* required(await holds(store, checkpoint)))) lost.push(id);
    if (lost.length > 0) yield* required(await documents.retire(lost));
    return lost.length > 0;
  });
