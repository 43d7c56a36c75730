import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { failureOfStatement, hasWaited } from './failure.js';

interface Waiting<Item, Told> {
  readonly item: Item;
  readonly resolve: (answer: E.Either<StoreError, Told>) => void;
  readonly reject: (thrown: unknown) => void;
}

/** Whether things may succeed alone that failed together: not when the server was away, or they waited in vain. */
const mayBeNeighbours = ({ cause }: StoreError): boolean =>
  failureOfStatement(cause).outcome === 'refused' && !hasWaited(cause);

/**
 * Things that are in flight together are done together, as many of the first as `fit` says: all that come in one turn of
 * the event loop, or while others are done. Those of which nothing was told come first the next time. If all fail, each
 * is done alone, so that none fails its neighbours. What is thrown, which is a defect, rejects all that were done.
 */
export const inFlight = <Item, Told>(
  doAll: (items: readonly Item[]) => Answer<readonly (Told | undefined)[]>,
  fit: (items: readonly Item[]) => number,
): ((item: Item) => Answer<Told>) => {
  let waiting: Waiting<Item, Told>[] = [];
  let doing = false;

  const tell = (group: readonly Waiting<Item, Told>[], told: readonly (Told | undefined)[]): void => {
    const left = group.filter(({ resolve }, index) => {
      const one = told[index];
      if (one !== undefined) resolve(E.right(one));
      return one === undefined;
    });
    waiting = [...left, ...waiting];
  };

  const doGroup = async (group: readonly Waiting<Item, Told>[]): Promise<void> => {
    try {
      const told = await doAll(group.map(({ item }) => item));
      if (E.isRight(told)) tell(group, told.right);
      else if (group.length === 1 || !mayBeNeighbours(told.left))
        group.forEach(({ resolve }) => resolve(told));
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
