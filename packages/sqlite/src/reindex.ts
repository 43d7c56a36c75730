import { setImmediate as nextTurn } from 'node:timers/promises';
import { pageSize, type Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { History } from './history.js';
import type { AtOnce } from './index-table.js';

/**
 * Makes the index anew: removes rows that the events do not give, then adds missing ones. At no moment does it find
 * less than before, so that others may go on reading and writing.
 */
export const reindex = async ({ index, tip }: History, atOnce: AtOnce): Answer<void> => {
  for (const table of index) {
    const removed = await table.slices(atOnce, table.removeExtra);
    if (E.isLeft(removed)) return removed;
  }
  let [after, isDone] = [0, false];
  while (!isDone) {
    const range = { after, upTo: after + pageSize };
    const mended = await atOnce(() => {
      index.forEach((table) => table.mend(range));
      return E.right(tip().position <= range.upTo);
    });
    if (E.isLeft(mended)) return mended;
    [after, isDone] = [range.upTo, mended.right];
    await nextTurn();
  }
  return E.right(undefined);
};
