import type { CopyId, Instant, LocationId, TitleId } from '@torioki/lending';
import { findPlaceName } from '@torioki/lending/labels';
import type { LoanClass, RemovalReason } from '@torioki/lending/vocabulary';
import { document, documents, type RunningQuery } from '@torioki/projection';
import { holdShelfModel } from '../hold-shelf/fold.js';
import { shelfOf } from '../hold-shelf/view.js';
import { readRules } from '../published-rules/rules-at.js';
import { holdingsModel, type KnownCopy } from './fold.js';
import { whereOf } from './status.js';
import { office, view } from '../view.js';

export interface Whereabouts {
  readonly copy: CopyId;
  readonly loanClass: LoanClass;
  /** The location in one word: 在架, 禁帯, 館内, 館短, 別置, 取置, 発送済, 貸出中, 返送待ち, 返送中, 利用停止, 協力 or 所在不明. */
  readonly status: string;
  /**
   * The pickup place of a copy that is set aside or on its way. For a copy that comes back, the place that
   * sends it. Otherwise null.
   */
  readonly place: string | null;
  /**
   * The reason why the copy is out of circulation; also given while the copy travels back or is missing. Null
   * if it circulates.
   */
  readonly removed: RemovalReason | null;
}

const placeOf = (copy: KnownCopy): LocationId | null => {
  switch (copy.is) {
    case 'set-aside':
    case 'in-transit-out':
    case 'at-branch':
      return copy.location;
    case 'to-send-back':
    case 'in-transit-back':
      return copy.from;
    case 'on-shelf':
    case 'on-loan':
    case 'lent-to-library':
    case 'removed':
    case 'missing':
      return null;
  }
};

/**
 * Every copy of a title, except withdrawn copies, with its location in the words for staff. With `branch`,
 * only copies that are at this branch, go there or come back from there.
 */
export const findWhereabouts = (title: TitleId, at: Instant, branch?: LocationId) =>
  function* (): RunningQuery<readonly Whereabouts[]> {
    const { rules } = yield* readRules(at);
    const all = yield* document(holdingsModel, title);
    const copies = branch === undefined ? all : all.filter((copy) => placeOf(copy) === branch);
    const held = yield* documents(
      holdShelfModel,
      copies.map(({ copy }) => copy),
    );
    return copies.map((one, index) => {
      const shelf = one.is === 'set-aside' || one.is === 'at-branch' ? held[index] : null;
      const place = placeOf(one);
      return {
        copy: one.copy,
        loanClass: one.loanClass,
        status: shelf ? shelfOf(shelf) : whereOf(one),
        place: place && findPlaceName(rules, place),
        removed: 'removed' in one ? one.removed : null,
      };
    });
  };

/**
 * The locations of a title's copies, in the words for staff: 別置, 取置, 発送済, 返送中, 利用停止, 所在不明 and others (R56).
 */
export const whereabouts = view(
  ['本のそれぞれの資料がある場所', 'where each copy of a title is'],
  [...office, 'branch'],
  ['title'],
  ({ title }, at, own) => findWhereabouts(title, at, own),
);
