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

const judgeDispatch = (
  ledger: Ledger,
  { who, title, at }: Reservation,
  notifiedOn: LocalDate | null,
): Ruling => {
  const day = today(ledger);
  if (notifiedOn === null)
    return makesNoSense(() => bilingual(`${who} was not notified yet.`, `${who}さんにまだ知らせていない。`));
  if (!ledger.world.dispatch.some((one) => one >= day))
    return free(() => bilingual('No further dispatch days are known.', 'この先の発送日は決まっていない。'));
  if (!listDispatchDays(ledger, at).includes(day))
    return forbids(() =>
      bilingual(`${day} is no dispatch day for ${at}.`, `${day}は${at}への発送日ではない。`),
    );
  const because = () =>
    bilingual(
      `${who} was notified of ${title} on ${notifiedOn}, and today is ${day}.`,
      `${who}さんに${title}を知らせたのは${notifiedOn}、今日は${day}。`,
    );
  return notifiedOn < day ? allows(because) : forbids(because);
};

export const dispatchDay: Law = {
  id: 'dispatch-day',
  statement: bilingual(
    'A copy for a branch or a home leaves on a dispatch day after the day of the mail. It does not leave during a special closure of the headquarters or of that place.',
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
        bilingual(`${reservation.who} fetches the copy here.`, `${reservation.who}さんはここで受け取る。`),
      );
    if (kindOf(ledger, reservation.at) === 'counter')
      return free(() =>
        bilingual('The copy is for a counter of the library.', '自館のカウンターで受け取る本。'),
      );
    return judgeDispatch(ledger, reservation, reservation.kept.notifiedOn);
  },
};
