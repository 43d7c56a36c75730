import { it } from 'vitest';
import { hokkaido } from '../policy/index.js';
import {
  cancelled,
  copyAdded,
  copyId,
  given,
  headquarters,
  home,
  ken,
  library,
  mari,
  commands,
  pickupChanged,
  policyPublished,
  reservationId,
  reserved,
  secured,
  staff,
  titleId,
  wakkanai,
  yuki,
  type Place,
} from '../samples/index.js';
import type { BorrowerId } from '../vocabulary/index.js';

const title = titleId(1);
const first = copyAdded(copyId(1), title);
const second = copyAdded(copyId(2), title);
const office = staff('general-materials');

const waits = (at: string, n: number, borrower: BorrowerId, place: Place = headquarters) =>
  reserved(at, reservationId(n), { borrower, title, place });
const reserve = (at: string, n: number, borrower: BorrowerId, place: Place = headquarters) =>
  commands.reserve(at, {
    borrower,
    lines: [{ reservation: reservationId(n), title, location: place.location }],
  });
const cancel = (at: string, n: number, borrower: BorrowerId | null) =>
  commands.cancel(
    at,
    { reservation: reservationId(n), borrower, reason: borrower === null ? 'damaged' : null },
    borrower === null ? office : { role: 'patron' },
  );

it('the queue of a title is that of its reservations, whatever their time, place and copy (A16)', async () => {
  const story = given(...library, first, second);
  const at = '2021-04-05 10:00';
  await story.when(reserve(at, 1, mari, wakkanai)).then(waits(at, 1, mari, wakkanai));
  await story.when(reserve('2021-04-04 10:00', 2, ken)).then(waits('2021-04-04 10:00', 2, ken));
  await story.when(reserve(at, 3, yuki)).then(waits(at, 3, yuki));
  await story
    .when(commands.secure(at, { copy: copyId(2) }))
    .then(secured(at, waits(at, 1, mari, wakkanai), second));
  await story.when(commands.secure(at, { copy: copyId(1) })).then(secured(at, waits(at, 2, ken), first));
});

it('S27: 予約中 is moved to a home, then cancelled, and counts no more', async () => {
  const at = '2021-04-05 10:00';
  const story = given(...library, policyPublished('2021-03-02', { ...hokkaido, reservationLimit: 1 }), first);
  const { reservation } = waits(at, 1, mari, wakkanai).data;
  await story.when(reserve(at, 1, mari, wakkanai)).then(waits(at, 1, mari, wakkanai));
  await story
    .when(commands.changePickup(at, { reservation, borrower: mari, location: home.location }))
    .then(pickupChanged(at, waits(at, 1, mari, wakkanai), home));
  await story
    .when(reserve(at, 2, mari))
    .thenRefused(
      { code: 'over-reservation-limit', limit: 1, active: 1, asked: 1 },
      { code: 'already-reserved', title },
    );
  await story.when(cancel(at, 1, mari)).then(cancelled(at, 'patron', waits(at, 1, mari, home)));
  await story.when(reserve(at, 3, mari)).then(waits(at, 3, mari));
});

it('S27: who cancels and reserves again waits at the end', async () => {
  const story = given(...library, first);
  const at = '2021-04-05 10:00';
  await story.when(reserve(at, 1, mari)).then(waits(at, 1, mari));
  await story.when(reserve(at, 2, ken)).then(waits(at, 2, ken));
  await story.when(cancel(at, 1, mari)).then(cancelled(at, 'patron', waits(at, 1, mari)));
  await story.when(reserve(at, 3, mari)).then(waits(at, 3, mari));
  await story.when(commands.secure(at, { copy: copyId(1) })).then(secured(at, waits(at, 2, ken), first));
});

it('S28: 貸出可能 is cancelled by staff only, and the copy goes to who waits next', async () => {
  const story = given(...library, first);
  const ofMari = waits('2021-04-03 10:00', 1, mari);
  const ofKen = waits('2021-04-04 10:00', 2, ken);
  await story.when(reserve('2021-04-03 10:00', 1, mari)).then(ofMari);
  await story.when(reserve('2021-04-04 10:00', 2, ken)).then(ofKen);
  const ready = secured('2021-04-07 14:10', ofMari, first);
  await story.when(commands.secure('2021-04-07 14:10', { copy: copyId(1) })).then(ready);
  await story
    .when(cancel('2021-04-08 09:00', 1, mari))
    .thenRefused({ code: 'already-secured', reservation: reservationId(1), is: 'secured' });
  await story
    .when(cancel('2021-04-08 10:00', 1, null))
    .then(
      cancelled('2021-04-08 10:00', 'staff', ready, 'damaged'),
      secured('2021-04-08 10:00', ofKen, first),
    );
});

it('S29: of a cancellation and a securing the first holds, and the other is told how it stands', async () => {
  const at = '2021-04-07 14:10';
  const ofMari = waits('2021-04-03 10:00', 1, mari);
  const cancelledFirst = given(...library, first, ofMari);
  await cancelledFirst.when(cancel(at, 1, mari)).then(cancelled(at, 'patron', ofMari));
  await cancelledFirst
    .when(commands.secure(at, { copy: copyId(1) }))
    .thenRefused({ code: 'nobody-waiting', title });

  const securedFirst = given(...library, first, ofMari);
  await securedFirst.when(commands.secure(at, { copy: copyId(1) })).then(secured(at, ofMari, first));
  await securedFirst
    .when(cancel(at, 1, mari))
    .thenRefused({ code: 'already-secured', reservation: reservationId(1), is: 'secured' });
});
