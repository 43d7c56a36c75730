import { describe, it } from 'vitest';
import type { LendingEvent } from '../events/index.js';
import {
  arrivedAtBranch,
  assemblyRoom,
  cancelled,
  checkedIn,
  comingBack,
  given,
  headquarters,
  holdExpired,
  home,
  journey,
  ken,
  library,
  commands,
  reservationId,
  reserved,
  secured,
  shippedToCounter,
  staff,
  titleId,
  wakkanai,
} from '../samples/index.js';

const at = '2021-04-08 10:00';
const later = '2021-05-20 00:00';
const reservation = reservationId(1);
const { copy } = journey(1, headquarters).added.data;
const cancel = commands.cancel(at, { reservation, borrower: null, reason: 'asked' }, staff('counter'));
const expire = commands.expireHold(later, { reservation });
const ofKen = reserved('2021-04-05 10:00', reservationId(2), {
  borrower: ken,
  title: titleId(1),
  place: wakkanai,
});

const here = journey(1, headquarters);
const there = journey(1, assemblyRoom);
const branch = journey(1, wakkanai);
const post = journey(1, home);
const carried = shippedToCounter('2021-04-07 15:00', there.ready);
const arrived = arrivedAtBranch('2021-04-07 17:00', there.ready);

type Ways = readonly (readonly [where: string, way: typeof here, ended: readonly LendingEvent[]])[];

const atHeadquarters: Ways = [
  ['set aside for the headquarters', here, []],
  ['told of, and set aside for a branch', branch, [branch.noticed]],
  ['told of, and set aside for a home', post, [post.noticed]],
];
const elsewhere: Ways = [
  ['set aside for another counter', there, []],
  ['carried to another counter', there, [carried]],
  ['on the shelf of another counter', there, [carried, arrived]],
  ['shipped to a branch', branch, [branch.noticed, branch.shipped]],
  ['at a branch', branch, [branch.noticed, branch.shipped, branch.arrived]],
];

describe('HOLD-4. A copy whose reservation ends travels back first where it left for a branch', () => {
  it.each(atHeadquarters)('is free at once when it is %s', async (_, way, more) => {
    await given(...library, way.added, way.waiting, ofKen, way.ready, ...more)
      .when(cancel)
      .then(cancelled(at, 'staff', way.ready), secured(at, ofKen, way.added));
  });

  it.each(elsewhere)('comes back when it is %s, and CheckIn secures it', async (_, way, more) => {
    const story = given(...library, way.added, way.waiting, ofKen, way.ready, ...more);
    await story.when(cancel).then(comingBack(cancelled(at, 'staff', way.ready)));
    await story
      .when(commands.secure(at, { copy }))
      .thenRefused({ code: 'copy-elsewhere', copy, is: 'to-send-back', expected: ['on-shelf'] });
    await story
      .when(commands.checkIn(at, { copy }))
      .then(checkedIn(at, way.added, way === there ? assemblyRoom : wakkanai), secured(at, ofKen, way.added));
  });

  it('holds of a hold that is over too', async () => {
    await given(...library, here.added, here.waiting, here.ready, here.noticed)
      .when(expire)
      .then(holdExpired(later, here.ready));
    await given(...library, there.added, there.waiting, there.ready, there.noticed)
      .when(expire)
      .then(comingBack(holdExpired(later, there.ready)));
    await given(
      ...library,
      branch.added,
      branch.waiting,
      branch.ready,
      branch.noticed,
      branch.shipped,
      branch.arrived,
    )
      .when(expire)
      .then(comingBack(holdExpired(later, branch.ready)));
  });
});
