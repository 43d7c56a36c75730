import { describe, it } from 'vitest';
import type { LendingEvent } from '../../events/index.js';
import { town } from '../../policy/index.js';
import {
  arrivedAtBranch,
  assemblyRoom,
  closedDaysPublished,
  comingBack,
  dates,
  facts,
  given,
  holdExpired,
  journey,
  library,
  headquarters,
  noticeSent,
  commands,
  reservationId,
  secured,
  wakkanai,
} from '../../samples/index.js';
import { addDays, type LocalDate } from '../../vocabulary/index.js';

const reservation = reservationId(1);

/** A hold is not over on its last day, and is over at midnight. */
const lasts = async (
  ready: LendingEvent<'Secured'>,
  lastDay: string,
  ...history: readonly LendingEvent[]
) => {
  const midnight = `${addDays(lastDay as LocalDate, 1)} 00:00`;
  const holds = given(...library, ...history);
  await holds
    .when(commands.expireHold(`${lastDay} 23:59:59`, { reservation }))
    .thenRefused({ code: 'hold-not-over', reservation, lastDay: lastDay as LocalDate });
  const expired = holdExpired(midnight, ready);
  await holds
    .when(commands.expireHold(midnight, { reservation }))
    .then(ready.data.location === headquarters.location ? expired : comingBack(expired));
};

describe('HOLD-1. The last day of a hold: so many open days of its place after the day it began', () => {
  it('at a counter, from the notice: the tenth open day, past a closed one (S30)', () => {
    const { added, waiting, ready, noticed } = journey(1, headquarters);
    return lasts(ready, '2021-04-18', added, waiting, ready, noticed);
  });

  it('at a branch, from the arrival', () => {
    const { added, waiting, ready, noticed, shipped, arrived } = journey(1, wakkanai);
    return lasts(ready, '2021-04-23', added, waiting, ready, noticed, shipped, arrived);
  });

  it('at a branch, from an arrival that was late', () => {
    const { added, waiting, ready, noticed, shipped } = journey(1, wakkanai);
    const late = arrivedAtBranch('2021-04-16 11:00', ready);
    return lasts(ready, '2021-04-28', added, waiting, ready, noticed, shipped, late);
  });

  it("by a place's own closed days, where it has published any (A52)", () => {
    const { added, waiting, ready, noticed } = journey(1, assemblyRoom);
    const days = dates('2021-04', 9, 10, 11, 12, 14, 16, 17, 18, 19, 21, 23, 24, 25, 26, 28, 30);
    const may = dates('2021-05', 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 14, 15, 16, 17);
    return lasts(
      ready,
      '2021-05-13',
      closedDaysPublished(assemblyRoom, '2021-04-08', '2021-05-17', [...days, ...may]),
      added,
      waiting,
      ready,
      noticed,
    );
  });

  it('past a special closure, in which no day is open (A51)', () => {
    const { added, waiting, ready, noticed } = journey(1, headquarters);
    const closure = facts.closureExtended('2021-04-14 10:00', {
      from: '2021-04-15' as LocalDate,
      until: '2021-04-25' as LocalDate,
      dueOn: '2021-05-06' as LocalDate,
    });
    return lasts(ready, '2021-05-01', added, waiting, ready, noticed, closure);
  });

  it('by the days that its notice recorded, whatever the policy says since (A42)', () => {
    const { added, waiting, ready } = journey(1, headquarters);
    const noticed = noticeSent('2021-04-07 20:00', ready, { earliestPickup: '2021-04-08' });
    const seven = { ...noticed, data: { ...noticed.data, holdOpenDays: town.holdShelfOpenDays } };
    return lasts(ready, '2021-04-15', added, waiting, ready, seven);
  });

  it('is not told beyond the published days', async () => {
    const { added, waiting } = journey(1, headquarters);
    const ready = secured('2021-05-25 10:00', waiting, added);
    const noticed = noticeSent('2021-05-25 20:00', ready, { earliestPickup: '2021-05-26' });
    await given(...library, added, waiting, ready, noticed)
      .when(commands.expireHold('2021-06-10 00:00', { reservation }))
      .thenRefused({
        code: 'calendar-horizon-exceeded',
        calendar: 'closed-days',
        day: '2021-06-01' as LocalDate,
      });
  });
});
