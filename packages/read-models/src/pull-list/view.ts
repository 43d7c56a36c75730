import type { BorrowerId, CopyId, Instant, ReservationId, TitleId } from '@torioki/lending';
import type { RunningQuery } from '@torioki/projection';
import { firstPage, encodeNext, readPage, type Page, type Paged } from '../page.js';
import { pageOfCopiesSetAside, pageOfEndedHolds, type HeldCopy } from '../hold-shelf/view.js';
import { pickupAt, type Pickup } from '../pickup.js';
import { readRules } from '../published-rules/rules-at.js';
import { pullListModel } from './fold.js';
import { assignCopies } from './assign-copies.js';
import { office, pagedView } from '../view.js';

/** A copy that staff fetch from the shelf, and the reservation that they secure it for. */
export interface Fetch {
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly reservation: ReservationId;
  readonly borrower: BorrowerId;
  readonly pickup: Pickup;
  readonly since: Instant;
}

/** The copies that staff fetch, keep on the hold shelf, or put back. */
export interface PullList extends Paged {
  /**
   * The copies to fetch from the shelf. The copies for the longest-waiting reservations come first. A page has
   * all copies of its titles.
   */
  readonly toFetch: readonly Fetch[];
  /**
   * The copies set aside (別置 and 取置), their reservations, and whether their holds are over (R56, R57, A42).
   */
  readonly setAside: readonly HeldCopy[];
  /**
   * The copies to put back or give to the next reservation. Their reservations ended today or since the last
   * open day (A43, S30).
   */
  readonly ended: readonly HeldCopy[];
}

type Lists = 'to-fetch' | 'set-aside' | 'ended';

export const computePullList = (at: Instant, page: Page<Lists> = firstPage) =>
  function* (): RunningQuery<PullList> {
    const { rules, today } = yield* readRules(at);
    const titles = yield* readPage(pullListModel, 'to-fetch', page);
    const setAside = yield* pageOfCopiesSetAside(at, page);
    const ended = yield* pageOfEndedHolds(at, page);
    const fetches = titles.documents.flatMap((document) =>
      assignCopies(document, today).map(({ copy: { copy, title }, waiting }): Fetch => {
        const { reservation, borrower, since } = waiting;
        return { copy, title, reservation, borrower, pickup: pickupAt(rules, waiting), since };
      }),
    );
    return {
      toFetch: fetches.toSorted((one, other) =>
        one.since < other.since ? -1 : Number(one.since > other.since),
      ),
      setAside: setAside.documents,
      ended: ended.documents,
      nextPage: encodeNext({ 'to-fetch': titles.next, 'set-aside': setAside.next, ended: ended.next }),
    };
  };

/**
 * The copies to fetch and their reservations, the copies set aside, and the copies whose holds ended (R45,
 * R56, A42), page by page. A page has at most `first` titles to fetch, and `first` copies of each other list.
 */
export const pullList = pagedView(
  [
    '本館で棚から取り出す本と、取り置いてある本',
    'the copies to fetch from the shelves, and the copies set aside',
  ],
  office,
  [],
  ['to-fetch', 'set-aside', 'ended'],
  (page, at) => computePullList(at, page),
);
