import { listExpiredHolds, lastHoldDay } from '../holds.js';
import type { AcceptedOrder, Finding, Law } from '../law.js';
import { type Ledger, type Reservation, reservationOf, today } from '../ledger.js';
import { bilingual } from '../bilingual.js';
import type { Fact, Person, BilingualText, Title } from '../words.js';

type Ended = Extract<Fact, { is: 'ended' }>;

const heldUntil = (before: Ledger, who: Person, title: Title): BilingualText => {
  const reservation = reservationOf(before, who, title);
  const last = reservation === undefined ? null : lastHoldDay(before, reservation);
  return last === null
    ? bilingual(`no hold of ${title} has begun for ${who}`, `${who}さんの${title}の取置は始まっていない`)
    : bilingual(
        `the hold of ${title} for ${who} lasts until ${last}, and today is ${today(before)}`,
        `${who}さんの${title}の取置は${last}までで、今日は${today(before)}`,
      );
};

const judgeHolds = ({ before, order, facts }: AcceptedOrder): Finding | undefined => {
  if (order.is !== 'nightly') return undefined;
  const over = listExpiredHolds(before);
  const ended = facts.filter((fact): fact is Ended => 'why' in fact && fact.why === 'expired');
  const is = ({ who, title }: Reservation, fact: Ended) => fact.for === who && fact.title === title;
  const late = over.find((one) => !ended.some((fact) => is(one, fact)));
  if (late !== undefined)
    return {
      because: heldUntil(before, late.who, late.title),
      however: bilingual('the hold did not end', '終わらなかった'),
    };
  const early = ended.find((fact) => !over.some((one) => is(one, fact)));
  if (early !== undefined)
    return {
      because: heldUntil(before, early.for, early.title),
      however: bilingual('the hold ended', '終わった'),
    };
  return over.length > 0 ? 'kept' : undefined;
};

export const holdEnds: Law = {
  id: 'hold-ends',
  statement: bilingual(
    "A hold ends after 10 open days (the guide's number), and not earlier. The days are counted from the mail; at a branch, they are counted from the arrival of the copy.",
    '取置は、メールの日（受取館では到着の日）の後、開館日で10日を過ぎると終わる。それより早くは終わらない。',
  ),
  class: 'A',
  where: ['A42', 'A43', 'A50', 'A51', 'A52'],
  level: 'notices',
  needs: ['clock', 'nightly'],
  number: 'holdOpenDays',
  sides: ['allowed'],
  judgeFacts: judgeHolds,
};
