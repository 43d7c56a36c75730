import type { Instant } from '@torioki/lending';
import { listWaiting } from '@torioki/lending/aggregates';
import type { RemovalReason } from '@torioki/lending/vocabulary';
import { documents, type RunningQuery } from '@torioki/projection';
import { encodeNext, firstPage, readPage, type Page, type Paged } from '../page.js';
import { readRules } from '../published-rules/rules-at.js';
import { titleQueueModel } from '../title-queue/fold.js';
import { office, pagedView } from '../view.js';
import { copiesModel, type CopyList } from './fold.js';
import { describeCopy, type CopySituation } from './view.js';

/** A copy that no reader gets. */
export interface CopyOutOfUse extends CopySituation {
  /** The reason why the copy is out of circulation; null if the copy is only missing. */
  readonly removed: RemovalReason | null;
  /** The number of readers waiting for the title. */
  readonly waiting: number;
}

/** A page of the copies that no reader gets. */
export interface CopiesOutOfUse extends Paged {
  readonly copies: readonly CopyOutOfUse[];
}

/**
 * The copies that are missing or out of circulation, the longest first, each with the number of waiting
 * readers.
 */
export const listCopiesOutOfUse = <List extends CopyList>(
  list: List,
  at: Instant,
  page: Page<List> = firstPage,
) =>
  function* (): RunningQuery<CopiesOutOfUse> {
    const on = yield* readRules(at);
    const found = yield* readPage(copiesModel, list, page);
    const known = found.documents.flatMap((one) => one ?? []);
    const queues = yield* documents(
      titleQueueModel,
      known.map(({ state }) => state.title),
    );
    return {
      copies: known.map((one, index) => ({
        ...describeCopy(one, null, on),
        removed: 'removed' in one.state ? one.state.removed : null,
        waiting: listWaiting(queues[index] ?? titleQueueModel.empty).length,
      })),
      nextPage: encodeNext({ [list]: found.next }),
    };
  };

/** The missing copies (A55), page by page: the longest missing first. Each copy has the number of readers who wait for its title. */
export const missing = pagedView(
  ['所在不明の資料', 'the missing copies'],
  office,
  [],
  ['missing'],
  (page, at) => listCopiesOutOfUse('missing', at, page),
);

/**
 * The copies that staff removed from circulation, page by page (ours). Each copy has the reason, and the
 * number of readers who wait for its title. The copies are sorted by `since`.
 */
export const outOfCirculation = pagedView(
  ['利用停止の資料', 'the copies out of circulation'],
  office,
  [],
  ['out-of-circulation'],
  (page, at) => listCopiesOutOfUse('out-of-circulation', at, page),
);
