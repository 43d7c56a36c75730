import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { failureOfStatement, isTimeout } from './failure.js';

interface Waiting<Item, Told> {
  readonly item: Item;
  readonly resolve: (answer: E.Either<StoreError, Told>) => void;
  readonly reject: (thrown: unknown) => void;
}

/** Whether items that failed together may succeed separately. False if the server is unavailable or busy. */
const maySucceedSeparately = ({ cause }: StoreError): boolean =>
  failureOfStatement(cause).outcome === 'refused' && !isTimeout(cause);

/**
 * Runs items in groups. `fit` returns the maximum number of items in the next group. A group has the items
 * that arrive in one turn of the event loop, or while another group runs. Items without a reply come first in
 * the next group. If a group fails, each item is run separately, so that no item makes the others fail. If
 * `doAll` throws, which is a defect, all items of the group are rejected.
 */
export const groupInFlight = <Item, Told>(
  doAll: (items: readonly Item[]) => Answer<readonly (Told | undefined)[]>,
  fit: (items: readonly Item[]) => number,
): ((item: Item) => Answer<Told>) => {
  let waiting: Waiting<Item, Told>[] = [];
  let doing = false;

  const tell = (group: readonly Waiting<Item, Told>[], results: readonly (Told | undefined)[]): void => {
    const left = group.filter(({ resolve }, index) => {
      const one = results[index];
      if (one !== undefined) resolve(E.right(one));
      return one === undefined;
    });
    waiting = [...left, ...waiting];
  };

  const doGroup = async (group: readonly Waiting<Item, Told>[]): Promise<void> => {
    try {
      const results = await doAll(group.map(({ item }) => item));
      if (E.isRight(results)) tell(group, results.right);
      else if (group.length === 1 || !maySucceedSeparately(results.left))
        group.forEach(({ resolve }) => resolve(results));
      else for (const one of group) await doGroup([one]);
    } catch (thrown) {
      group.forEach(({ reject }) => reject(thrown));
    }
  };

  const doWaiting = async (): Promise<void> => {
    doing = true;
    while (waiting.length > 0) {
      await nextTurn();
      const count = fit(waiting.map(({ item }) => item));
      const group = waiting.slice(0, count);
      waiting = waiting.slice(count);
      await doGroup(group);
    }
    doing = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!doing) void doWaiting();
    });
};
