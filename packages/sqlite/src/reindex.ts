import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer } from '@torioki/event-store';
import { attempt, pageSize, unwrap } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { History } from './history.js';
import type { RunStep } from './index-table.js';

/**
 * Repairs the index: first removes rows that no event requires, then adds missing rows. Other processes may
 * continue: their reads find no less than before.
 */
export const reindex = ({ index, tip }: History, atOnce: RunStep): Answer<void> =>
  attempt(async function* () {
    for (const table of index) yield* unwrap(await table.slices(atOnce, table.removeExtra));
    let [after, isDone] = [0, false];
    while (!isDone) {
      const range = { after, upTo: after + pageSize };
      const mended = await atOnce(() => {
        index.forEach((table) => table.mend(range));
        return E.right(tip().position <= range.upTo);
      });
      [after, isDone] = [range.upTo, yield* unwrap(mended)];
      await nextTurn();
    }
  });
