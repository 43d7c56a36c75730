import { it } from 'vitest';
import { hokkaido } from '../policy/index.js';
import {
  cancelled,
  copyAdded,
  copyId,
  given,
  headquarters,
  journey,
  ken,
  library,
  loanId,
  mari,
  commands,
  pickedUp,
  policyPublished,
  readingOrder,
  reservationId,
  reserved,
  returned,
  secured,
  titleId,
  turnCame,
  walkedIn,
} from '../samples/index.js';

const { location } = headquarters;
const cards = { prefectural: true, branch: false };

/** `1Q84` BOOK1 is lent to ken; BOOK2 and BOOK3 are 在架. */
const order = readingOrder('2021-04-03 10:00', { ranks: { 1: 1, 2: 2, 3: 5 } });
const kens = walkedIn('2021-04-01 10:00', order.copy(1), {
  loan: loanId(9),
  borrower: ken,
  place: headquarters,
  dueDate: '2021-04-15',
});
const heldBack = (n: number) =>
  ({ code: 'predecessor-not-secured', title: titleId(n), heldBack: [reservationId(n)] }) as const;
const pull = (at: string, n: number) => commands.secure(at, { copy: copyId(n) });

const reservedInOrder = async () => {
  const story = given(...library, ...order.copies, kens);
  await story.when(commands.reserveInOrder('2021-04-03 10:00', order.asked)).then(...order.placed);
  return story;
};

it('S15: of two volumes that were reserved normally, the later may be prepared first', async () => {
  const upper = copyAdded(copyId(1), titleId(1));
  const lower = copyAdded(copyId(2), titleId(2));
  const lent = { loan: loanId(9), borrower: ken, place: headquarters, dueDate: '2021-04-15' };
  const waits = (n: number) =>
    reserved('2021-04-03 10:00', reservationId(n), {
      borrower: mari,
      title: titleId(n),
      place: headquarters,
    });
  const line = (n: number) => ({ reservation: reservationId(n), title: titleId(n), location });
  const story = given(...library, upper, lower, walkedIn('2021-04-01 10:00', upper, lent));
  await story
    .when(commands.reserve('2021-04-03 10:00', { borrower: mari, lines: [line(1), line(2)] }))
    .then(waits(1), waits(2));
  await story.when(pull('2021-04-07 10:00', 2)).then(secured('2021-04-07 10:00', waits(2), lower));
});

it('S16: of volumes that were reserved in order, the later wait until the first is secured', async () => {
  const story = await reservedInOrder();
  await story.when(pull('2021-04-07 10:00', 2)).thenRefused(heldBack(2));
  await story.when(pull('2021-04-07 10:00', 3)).thenRefused(heldBack(3));
  const at = '2021-04-13 10:00';
  await story
    .when(commands.acceptReturn(at, { copy: copyId(1), location, payer: null }))
    .then(
      returned(at, kens, headquarters),
      secured(at, order.volume(1), order.copy(1)),
      turnCame(at, order.volume(2)),
    );
  await story.when(pull('2021-04-13 11:00', 3)).thenRefused(heldBack(3));
  await story
    .when(pull('2021-04-13 11:00', 2))
    .then(
      secured('2021-04-13 11:00', order.volume(2), order.copy(2)),
      turnCame('2021-04-13 11:00', order.volume(3)),
    );
  await story
    .when(pull('2021-04-13 11:00', 3))
    .then(secured('2021-04-13 11:00', order.volume(3), order.copy(3)));
});

it('S16: two volumes do not have one rank', async () => {
  const twice = readingOrder('2021-04-03 10:00', { ranks: { 1: 1, 2: 1 } });
  await given(...library, ...twice.copies)
    .when(commands.reserveInOrder('2021-04-03 10:00', twice.asked))
    .thenRefused({ code: 'duplicate-priority', rank: 1 });
});

it('S17: when the first is cancelled the second may be secured, and keeps its place', async () => {
  const story = await reservedInOrder();
  const behind = journey(2, headquarters, { borrower: ken }).waiting;
  const ofKen = { ...behind, data: { ...behind.data, reservation: reservationId(9) } };
  await story
    .when(
      commands.reserve('2021-04-03 10:00', {
        borrower: ken,
        lines: [{ reservation: reservationId(9), title: titleId(2), location }],
      }),
    )
    .then(ofKen);
  await story
    .when(
      commands.cancel('2021-04-09 10:00', { reservation: reservationId(1), borrower: mari, reason: null }),
    )
    .then(
      cancelled('2021-04-09 10:00', 'patron', order.volume(1)),
      turnCame('2021-04-09 10:00', order.volume(2)),
    );
  await story
    .when(pull('2021-04-09 11:00', 2))
    .then(
      secured('2021-04-09 11:00', order.volume(2), order.copy(2)),
      turnCame('2021-04-09 11:00', order.volume(3)),
    );
});

it('where turns come with the pickup, each volume waits until the one before is fetched', async () => {
  const slow = policyPublished('2021-03-01', { ...hokkaido, readingOrderRelease: 'picked-up' });
  const story = given(...library, slow, ...order.copies);
  await story.when(commands.reserveInOrder('2021-04-03 10:00', order.asked)).then(...order.placed);
  for (const [n, next] of [
    [1, 2],
    [2, 3],
  ] as const) {
    const ready = secured('2021-04-07 10:00', order.volume(n), order.copy(n));
    await story.when(pull('2021-04-07 10:00', n)).then(ready);
    await story.when(pull('2021-04-07 11:00', next)).thenRefused(heldBack(next));
    const fetching = { copy: copyId(n), borrower: mari, location, cards, loan: loanId(n) };
    await story
      .when(commands.pickUp('2021-04-08 10:00', fetching))
      .then(
        pickedUp('2021-04-08 10:00', loanId(n), ready, '2021-04-22'),
        turnCame('2021-04-08 10:00', order.volume(next)),
      );
  }
  await story
    .when(pull('2021-04-09 10:00', 3))
    .then(secured('2021-04-09 10:00', order.volume(3), order.copy(3)));
});
