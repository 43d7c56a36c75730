import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer } from '@torioki/event-store';
import { answering, pageSize, required } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { History } from './history.js';
import type { AtOnce } from './index-table.js';

/**
 * Makes the index anew: removes rows that the events do not give, then adds missing ones. At no moment does it find
 * less than before, so that others may go on reading and writing.
 */
export const reindex = ({ index, tip }: History, atOnce: AtOnce): Answer<void> =>
  answering(async function* () {
    for (const table of index) yield* required(await table.slices(atOnce, table.removeExtra));
    let [after, isDone] = [0, false];
    while (!isDone) {
      const range = { after, upTo: after + pageSize };
      const mended = await atOnce(() => {
        index.forEach((table) => table.mend(range));
        return E.right(tip().position <= range.upTo);
      });
      [after, isDone] = [range.upTo, yield* required(mended)];
      await nextTurn();
    }
  });
