import { isReservable, type TitleCopies } from '../../../aggregates/index.js';
import type { TitleId } from '../../../vocabulary/index.js';
import { refusedUnless, ruling } from '../../rule.js';

export const noCopyLeft = ruling(
  {
    id: 'UNFILLABLE-1',
    en: 'A reservation waits while the library has a copy that could fill it.',
    ja: '応えられる資料が残っている間、予約は待つ。',
  },
  (title: TitleId, holdings: TitleCopies) => {
    const copies = [...holdings.values()].filter(isReservable).length;
    return refusedUnless(copies === 0, { code: 'copy-left', title, copies });
  },
);
