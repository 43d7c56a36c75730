import type { BorrowerId, Instant } from '@torioki/lending';
import type { RunningQuery } from '@torioki/projection';
import { findBorrowersToForget, listsToForget, type PageToForget } from '../pseudonyms/view.js';

/** The pseudonyms to forget at an instant, of all pages. */
export const listToForget = (at: Instant) =>
  function* (): RunningQuery<readonly BorrowerId[]> {
    const all: BorrowerId[] = [];
    for (const list of listsToForget) {
      let page: PageToForget | undefined;
      do {
        page = yield* findBorrowersToForget(at, list, page?.next)();
        all.push(...page.borrowers);
      } while (page.next);
    }
    return all;
  };
