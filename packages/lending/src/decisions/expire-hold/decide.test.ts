import { describe, it } from 'vitest';
import type { Reservation } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import {
  checkedIn,
  comingBack,
  given,
  headquarters,
  holdExpired,
  journey,
  ken,
  library,
  loanId,
  mari,
  commands,
  pickedUp,
  reservationId,
  reserved,
  secured,
  wakkanai,
} from '../../samples/index.js';

const at = '2021-04-24 00:00';
const reservation = reservationId(1);
const counter = journey(1, headquarters);
const branch = journey(1, wakkanai);
const { copy, title } = counter.added.data;
const ofKen = reserved('2021-04-08 10:00', reservationId(2), { borrower: ken, title, place: headquarters });
const noticedAt = ({ added, waiting, ready, noticed }: typeof counter) => [added, waiting, ready, noticed];

const elsewhere: readonly (readonly [is: Reservation['is'], history: readonly LendingEvent[]])[] = [
  ['waiting', [branch.waiting]],
  ['secured', [branch.waiting, branch.ready]],
  ['shipped', [branch.waiting, branch.ready, branch.noticed, branch.shipped]],
  ['filled', [counter.waiting, counter.ready, counter.noticed, counter.lent]],
];

describe('ExpireHold', () => {
  it('ends the reservation and frees the copy, for nobody yet: staff fetch it (S30)', async () => {
    const story = given(...library, ...noticedAt(counter), ofKen);
    await story.when(commands.expireHold(at, { reservation })).then(holdExpired(at, counter.ready));
    await story
      .when(commands.secure('2021-04-24 10:00', { copy }))
      .then(secured('2021-04-24 10:00', ofKen, counter.added));
  });

  it('sends a copy back from a branch', async () => {
    const { shipped, arrived } = branch;
    const story = given(...library, ...noticedAt(branch), shipped, arrived);
    await story
      .when(commands.expireHold(at, { reservation }))
      .then(comingBack(holdExpired(at, branch.ready)));
    await story
      .when(commands.checkIn('2021-04-28 10:00', { copy }))
      .then(checkedIn('2021-04-28 10:00', branch.added, wakkanai));
  });

  it('happens once', async () => {
    const story = given(...library, ...noticedAt(counter));
    await story.when(commands.expireHold(at, { reservation })).then(holdExpired(at, counter.ready));
    await story.when(commands.expireHold(at, { reservation })).thenRefused({
      code: 'reservation-elsewhere',
      reservation,
      is: 'expired',
      expected: ['noticed', 'arrived'],
    });
  });

  it('comes too late for who is served before it is recorded (A43)', async () => {
    const story = given(...library, ...noticedAt(counter));
    const cards = { prefectural: true, branch: false };
    const { location } = headquarters;
    await story
      .when(commands.pickUp(at, { copy, borrower: mari, location, cards, loan: loanId(1) }))
      .then(pickedUp(at, loanId(1), counter.ready, '2021-05-08'));
    await story.when(commands.expireHold(at, { reservation })).thenRefused({
      code: 'reservation-elsewhere',
      reservation,
      is: 'filled',
      expected: ['noticed', 'arrived'],
    });
  });

  it.each(elsewhere)('refuses one that is %s', (is, history) =>
    given(...library, counter.added, ...history)
      .when(commands.expireHold(at, { reservation }))
      .thenRefused({ code: 'reservation-elsewhere', reservation, is, expected: ['noticed', 'arrived'] }),
  );
});
