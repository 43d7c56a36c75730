import type { LocalDate, PickupClass } from '../vocabulary/index.js';
import { contact } from './contact.js';
import { monthAndDay } from './dates.js';

/** A reservation that is ready, as its notice tells of it. */
export interface ReadyReservation {
  readonly pickupName: string;
  readonly pickupClass: PickupClass;
  readonly dispatchDay: LocalDate | null;
  readonly earliestPickup: LocalDate | null;
}

export interface ReadyNotice {
  readonly subject: string;
  readonly text: string;
}

const from = (day: LocalDate | null): string => (day === null ? '後日' : monthAndDay(day));

const readyLine = ({ pickupName, pickupClass, dispatchDay, earliestPickup }: ReadyReservation): string => {
  switch (pickupClass) {
    case 'counter':
      return `・${pickupName}：${from(earliestPickup)}以降に、カウンターまでお越しください。お持ちいただくもの：道立図書館の利用者カード`;
    case 'branch':
      return `・${pickupName}：${from(dispatchDay)}に発送します。メールを受け取った日から4～5日後、${from(earliestPickup)}以降に、受取館までお越しください。お持ちいただくもの：その図書館の利用者カードと、道立図書館の利用者カード`;
    case 'home':
      return `・自宅：${from(dispatchDay)}に郵送します（送料自己負担）。返却は道立図書館まで郵送してください。`;
  }
};

/**
 * The mail that says that reservations are ready (R49–R53, R59–R61): a line each, without titles, with the place, the
 * day and the cards, and the dispatch days that are left.
 */
export const readyNotice = (
  reservations: readonly ReadyReservation[],
  dispatchDays: readonly LocalDate[],
): ReadyNotice => {
  const shipped =
    dispatchDays.length > 0 && reservations.some(({ pickupClass }) => pickupClass !== 'counter');
  return {
    subject: '貸出準備完了のお知らせメール',
    text: [
      'ご予約の本の貸出準備が完了しました。',
      '',
      ...reservations.map(readyLine),
      ...(shipped ? ['', `発送日：${dispatchDays.map(monthAndDay).join('、')}`] : []),
      '',
      `${contact.department} ${contact.section}`,
      `電話：${contact.phone}`,
    ].join('\n'),
  };
};
