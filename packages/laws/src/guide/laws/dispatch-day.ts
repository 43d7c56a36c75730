import { listDispatchDays } from '../holds.js';
import { allows, forbids, free, type Law, makesNoSense, type Ruling } from '../law.js';
import {
  headquarters,
  findKeptReservation,
  kindOf,
  type Ledger,
  type Reservation,
  today,
} from '../ledger.js';
import { bilingual } from '../bilingual.js';
import type { LocalDate } from '../words.js';

const leaving = (ledger: Ledger, { who, title, at }: Reservation, told: LocalDate | null): Ruling => {
  const day = today(ledger);
  if (told === null)
    return makesNoSense(() => bilingual(`${who} was not told yet.`, `${who}さんにまだ知らせていない。`));
  if (!ledger.world.dispatch.some((one) => one >= day))
    return free(() => bilingual('No dispatch days are known any more.', 'この先の発送日は決まっていない。'));
  if (!listDispatchDays(ledger, at).includes(day))
    return forbids(() =>
      bilingual(`${day} is no dispatch day for ${at}.`, `${day}は${at}への発送日ではない。`),
    );
  const because = () =>
    bilingual(
      `${who} was told of ${title} on ${told}, and today is ${day}.`,
      `${who}さんに${title}を知らせたのは${told}、今日は${day}。`,
    );
  return told < day ? allows(because) : forbids(because);
};

export const dispatchDay: Law = {
  id: 'dispatch-day',
  statement: bilingual(
    'What goes to a branch or a home leaves on a dispatch day after the day of the mail, and not while the headquarters or that place has a special closure.',
    '受取館や自宅へは、メールの日の翌日以降の発送日に発送する。本館またはその場所の臨時休館の間は発送しない。',
  ),
  class: 'R',
  where: ['R50', 'R51', 'A27', 'A30', 'A51'],
  level: 'places',
  needs: ['notices'],
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'ship') return undefined;
    const reservation = findKeptReservation(ledger, order.copy);
    if (reservation?.kept.shipped !== null) return undefined;
    if (reservation.at === headquarters(ledger))
      return makesNoSense(() =>
        bilingual(`${reservation.who} fetches it here.`, `${reservation.who}さんはここで受け取る。`),
      );
    if (kindOf(ledger, reservation.at) === 'counter')
      return free(() => bilingual('It is for a counter of our own.', '自館のカウンターで受け取る本。'));
    return leaving(ledger, reservation, reservation.kept.notifiedOn);
  },
};
