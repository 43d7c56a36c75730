import type { HeldCopyState, TravellingCopy } from '../../aggregates/index.js';
import { rule } from '../../vocabulary/index.js';
import { findWayBack } from './find-way-back.js';
import type { BackFrom } from './make-undone.js';

export const restoreLostCopy = rule(
  {
    id: 'UNDO-19',
    en: 'A copy that was declared lost is where it was, since the same time: on the shelf, out of circulation, at another library, or on its way back.',
    ja: '所在不明とされた資料は、元の時刻から、書架にある状態、利用を停止された状態、他の図書館にある状態、または返送の状態に戻る。',
  },
  (before: Extract<TravellingCopy, HeldCopyState>): BackFrom<'DeclaredLost'>['situation'] => {
    const way = findWayBack(before);
    if (way !== null) {
      const { situation, removed, comingBackSince } = way;
      return { ...situation, removed, comingBackSince };
    }
    if (before.is === 'lent-to-library') return { is: before.is, library: before.library };
    return before.is === 'removed' ? { is: before.is, removed: before.removed } : { is: 'on-shelf' };
  },
);
