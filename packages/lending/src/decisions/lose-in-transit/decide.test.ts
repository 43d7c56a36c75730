import { describe, it } from 'vitest';
import type { Copy } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import {
  assemblyRoom,
  copyAdded,
  copyId,
  given,
  journey,
  ken,
  library,
  mari,
  commands,
  reservationId,
  reserved,
  secured,
  shippedToCounter,
  transitLost,
  wakkanai,
} from '../../samples/index.js';

const at = '2021-04-14 10:00';
const { added, waiting, ready, noticed, shipped, arrived } = journey(1, wakkanai);
const reservation = reservationId(1);
const lose = commands.loseInTransit(at, { reservation });
const ofKen = reserved('2021-04-04 10:00', reservationId(2), {
  borrower: ken,
  title: added.data.title,
  place: wakkanai,
});

const elsewhere: readonly (readonly [is: Copy['is'], history: readonly LendingEvent[]])[] = [
  ['set-aside', [ready]],
  ['set-aside', [ready, noticed]],
  ['at-branch', [ready, noticed, shipped, arrived]],
];

describe('LoseInTransit', () => {
  it('makes the copy missing, and the reservation waits again (A55)', async () => {
    const story = given(...library, added, waiting, ready, noticed, shipped);
    await story.when(lose).then(transitLost(at, ready));
    await story.when(commands.checkIn(at, { copy: copyId(1) })).thenRefused({
      code: 'copy-elsewhere',
      copy: copyId(1),
      is: 'missing',
      expected: ['to-send-back', 'in-transit-back'],
    });
  });

  it('gives the reservation its old place, before who came later', async () => {
    const another = copyAdded(copyId(2), added.data.title);
    const third = copyAdded(copyId(3), added.data.title);
    const story = given(...library, added, another, third, waiting, ofKen, ready, noticed, shipped);
    await story.when(lose).then(transitLost(at, ready));
    await story.when(commands.secure(at, { copy: copyId(2) })).then(secured(at, waiting, another));
    await story.when(commands.secure(at, { copy: copyId(3) })).then(secured(at, ofKen, third));
  });

  it('lets its borrower cancel and change it again, and still counts it', async () => {
    const story = given(...library, added, waiting, ready, noticed, shipped, transitLost(at, ready));
    await story
      .when(
        commands.reserve(at, {
          borrower: mari,
          lines: [{ reservation: reservationId(3), title: added.data.title, location: wakkanai.location }],
        }),
      )
      .thenRefused({ code: 'already-reserved', title: added.data.title });
  });

  it('loses what was to be carried to a counter too', () => {
    const way = journey(1, assemblyRoom);
    const carried = shippedToCounter('2021-04-07 15:00', way.ready);
    return given(...library, way.added, way.waiting, way.ready, carried, way.noticed)
      .when(lose)
      .then(transitLost(at, way.ready));
  });

  it.each(elsewhere)('refuses one whose copy is %s', (is, history) =>
    given(...library, added, waiting, ...history)
      .when(lose)
      .thenRefused({ code: 'copy-elsewhere', copy: copyId(1), is, expected: ['in-transit-out'] }),
  );

  it('refuses one that waits', () =>
    given(...library, added, waiting)
      .when(lose)
      .thenRefused({
        code: 'reservation-elsewhere',
        reservation,
        is: 'waiting',
        expected: ['secured', 'noticed', 'shipped', 'arrived'],
      }));
});
