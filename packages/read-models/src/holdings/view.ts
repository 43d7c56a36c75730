import type { CopyId, TitleId } from '@torioki/lending';
import { isReservable } from '@torioki/lending/aggregates';
import { document, type RunningQuery } from '@torioki/projection';
import { titleQueueModel } from '../title-queue/fold.js';
import { holdingsModel } from './fold.js';
import { statusOf, type ShownStatus } from './status.js';
import { lendingWords } from '@torioki/lending/labels';
import { office, view, type ViewWords } from '../view.js';

/** A copy on 所蔵情報画面. */
interface HeldCopy extends ShownStatus {
  readonly copy: CopyId;
}

/** 所蔵情報画面: the screen of a title's copies (R30). */
export interface Holdings {
  readonly title: TitleId;
  /** The copies of the title, without missing ones. */
  readonly copies: readonly HeldCopy[];
  /** 予約数: the title's reservations that have not been picked up yet (R35). */
  readonly reservations: number;
  /**
   * Whether 予約カート is shown: only if at least one of the library's own copies may leave the library (R36, R63,
   * A15).
   */
  readonly cartButton: boolean;
}

export const findHoldings = (title: TitleId, words: ViewWords = lendingWords) =>
  function* (): RunningQuery<Holdings> {
    const copies = yield* document(holdingsModel, title);
    const open = yield* document(titleQueueModel, title);
    return {
      title,
      copies: copies.flatMap((one) => {
        const status = statusOf(one, words);
        return status === null ? [] : [{ copy: one.copy, ...status }];
      }),
      reservations: open.length,
      cartButton: copies.some(isReservable),
    };
  };

/** The holdings of several titles, as of one moment. The result has the order of the given titles. */
export const findHoldingsOfAll = (titles: readonly TitleId[], words: ViewWords = lendingWords) =>
  function* (): RunningQuery<readonly Holdings[]> {
    const all: Holdings[] = [];
    for (const title of titles) all.push(yield* findHoldings(title, words)());
    return all;
  };

/** 所蔵情報画面: the copies of a title with their 状態, its 予約数, and whether 予約カート is shown (R30–R36, R63). */
export const holdings = view(
  ['本の所蔵と予約の数(所蔵情報)', 'the copies of a title and their states, as shown to everybody'],
  office,
  ['title'],
  ({ title }, _at, _own, words) => findHoldings(title, words),
);
