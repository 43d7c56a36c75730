import { securableIn } from '../../../aggregates/index.js';
import type { TitleId } from '../../../vocabulary/index.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';
import type { WalkingIn } from '../picking-up.js';

export interface TitleWaitedFor {
  readonly code: 'title-waited-for';
  readonly title: TitleId;
  /** How many others wait, without those who are held back or suspended. */
  readonly waiting: number;
}

export const nobodyWaitsForIt = ruling(
  {
    id: 'PICK-UP-7',
    en: 'A copy from the shelf is lent only if it would not be secured for somebody else. Those whom a reading order holds back or who are suspended do not count, nor do those who come after the borrower. A copy that was borrowed from another library would be secured for nobody.',
    ja: '棚の本は、他の人のために用意することにならない間だけ貸し出す。読みたい順で待たされている人、休止している人、本人より後の人は数えない。借り受けた本は予約に充てない。',
    guide: ['A16', 'A19', 'A53'],
  },
  ({ command: { borrower }, copy: { title, source }, queue, today }: WalkingIn): Ruling<TitleWaitedFor> => {
    const securable = securableIn(queue, today);
    const next = securable[0]?.borrower ?? borrower;
    const others = securable.filter((one) => one.borrower !== borrower);
    return refusedUnless(
      next === borrower || source === 'interlibrary',
      { code: 'title-waited-for', title, waiting: others.length },
      { source },
    );
  },
);
