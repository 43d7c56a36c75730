import { countReservable, listSecurable } from '../../../aggregates/index.js';
import type { TitleId } from '../../../vocabulary/index.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';
import type { WalkInSituation } from '../situation.js';

export interface TitleWaitedFor {
  readonly code: 'title-waited-for';
  readonly title: TitleId;
  /**
   * The number of borrowers who wait before this one. Reservations that are suspended or held back by a
   * reading order do not count.
   */
  readonly waiting: number;
  /** The number of copies on the shelf that can fill a reservation, including the wanted copy. */
  readonly onShelf: number;
}

export const enoughOnTheShelf = ruling(
  {
    id: 'PICK-UP-7',
    en: 'A copy from the shelf is lent only if enough copies remain there for all patrons waiting before the borrower. Reservations that are suspended or held back by a reading order do not count. A copy that was borrowed from another library fills no reservation.',
    ja: '棚の本は、本人より前に待っている人の分が棚に残る場合に貸し出す。読みたい順で待たされている人と休止している人は数えない。借り受けた本は予約に充てない。',
    guide: ['A16', 'A19', 'A53'],
  },
  ({
    command: { borrower },
    copy: { title, source },
    queue,
    shelf,
    today,
  }: WalkInSituation): Ruling<TitleWaitedFor> => {
    const securable = listSecurable(queue, today);
    const own = securable.findIndex((one) => one.borrower === borrower);
    const waiting = own < 0 ? securable.length : own;
    const onShelf = countReservable(shelf);
    return refusedUnless(
      source === 'interlibrary' || waiting < onShelf,
      { code: 'title-waited-for', title, waiting, onShelf },
      { source },
    );
  },
);
