import { setImmediate as nextTurn } from 'node:timers/promises';
import * as E from 'fp-ts/lib/Either.js';
import type { StoredEvent } from './event.js';
import { pageSize } from './pages.js';
import { toCursor } from './cursor.js';
import { checkReadInput, type Reading } from './read-input.js';
import type { Answer, EventStore } from './store.js';

/** Builds `records` from a function that reads pages. The event loop has a turn after each page. */
export const makeRecordsReader =
  (readPage: (reading: Reading) => Answer<readonly StoredEvent[]>): EventStore['records'] =>
  async (options) => {
    const input = checkReadInput('everything', options);
    if (E.isLeft(input)) return input;
    let reading = input.right;
    const read: StoredEvent[] = [];
    for (;;) {
      const limit = Math.min(pageSize, input.right.limit - read.length);
      const page = await readPage({ ...reading, limit });
      if (E.isLeft(page)) return page;
      read.push(...page.right);
      const last = page.right.at(-1);
      if (last === undefined || page.right.length < limit || read.length === input.right.limit)
        return E.right(read);
      const { places } = input.right;
      reading = { ...reading, after: last.position, places: [...places, toCursor(last)] };
      await nextTurn();
    }
  };
