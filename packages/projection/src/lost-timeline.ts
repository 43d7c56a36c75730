import { holds, type Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Projecting } from './projecting.js';

/**
 * Retires generations that were folded from a timeline that the history no longer has, since it was restored from a
 * backup or emptied. They are never shown again, and are built anew. True if there were any.
 */
export const retireLost = async ({
  store,
  documents,
}: Pick<Projecting, 'store' | 'documents'>): Answer<boolean> => {
  const generations = await documents.generations();
  if (E.isLeft(generations)) return generations;
  const lost: number[] = [];
  for (const { id, checkpoint } of generations.right) {
    const there = await holds(store, checkpoint);
    if (E.isLeft(there)) return there;
    if (!there.right) lost.push(id);
  }
  if (lost.length === 0) return E.right(false);
  return E.map(() => true)(await documents.retire(lost));
};
