import { describe, it } from 'vitest';
import type { LendingEvent } from '../events/index.js';
import { hokkaido } from '../policy/index.js';
import {
  arrivedAtBranch,
  cancelled,
  comingBack,
  given,
  holdExpired,
  library,
  loanId,
  mari,
  noticeSent,
  commands,
  pickedUp,
  policyPublished,
  readingOrder,
  secured,
  shippedToBranch,
  staff,
  transitLost,
  turnCame,
  unfillable,
  wakkanai,
  withdrawn,
} from '../samples/index.js';

const at = '2021-04-24 10:00';
const order = readingOrder('2021-04-03 10:00', { place: wakkanai });
const { volume, copy } = order;
const ready = (n: number) => secured('2021-04-06 11:00', volume(n), copy(n));
const noticed = (n: number) =>
  noticeSent('2021-04-06 20:00', ready(n), { dispatchDay: '2021-04-09', earliestPickup: '2021-04-11' });
const shipped = (n: number) => shippedToBranch('2021-04-09 10:00', ready(n), '2021-04-11');
const arrived = (n: number) => arrivedAtBranch('2021-04-11 11:00', ready(n));
const atBranch = (n: number) => [ready(n), noticed(n), shipped(n), arrived(n)];
const turn = (n: number) => turnCame('2021-04-06 11:00', volume(n));

const secure = (n: number) => commands.secure(at, { copy: copy(n).data.copy });
const { reservation } = volume(1).data;
const cancel = commands.cancel(
  at,
  { reservation, borrower: null, reason: 'asked' },
  staff('general-materials'),
);
const fetch = commands.pickUp(
  at,
  {
    copy: copy(1).data.copy,
    borrower: mari,
    location: wakkanai.location,
    cards: { prefectural: true, branch: true },
    loan: loanId(1),
  },
  staff('branch', wakkanai),
);
const fetched = pickedUp(at, loanId(1), ready(1), '2021-05-08');

const releases = ['secured', 'picked-up'] as const;
const orderOf = (readingOrderRelease: (typeof releases)[number], ...history: readonly LendingEvent[]) =>
  given(
    ...library,
    policyPublished('2021-03-01', { ...hokkaido, readingOrderRelease }),
    ...order.copies,
    ...order.placed,
    ...history,
  );

/** The turn of a volume comes now, or does not. */
const comes = (n: number): readonly LendingEvent<'TurnCame'>[] => [turnCame(at, volume(n))];
const none: readonly LendingEvent<'TurnCame'>[] = [];

describe('ORDER-1. The first open member of a reading order may be secured', () => {
  it.each([
    ['secured', comes(2)],
    ['picked-up', none],
  ] as const)('by the policy %s, securing it brings the next its turn or does not (A18)', (release, turns) =>
    orderOf(release)
      .when(secure(1))
      .then(secured(at, volume(1), copy(1)), ...turns),
  );

  it.each([
    ['secured', [turn(2)], none],
    ['picked-up', [], comes(2)],
  ] as const)('by the policy %s, picking it up does not or does (A18)', (release, before, turns) =>
    orderOf(release, ...atBranch(1), ...before)
      .when(fetch)
      .then(fetched, ...turns),
  );

  it.each(releases)('when it is cancelled while it waits, by the policy %s (S17, A21)', (release) =>
    orderOf(release)
      .when(commands.cancel(at, { reservation, borrower: mari, reason: null }))
      .then(cancelled(at, 'patron', volume(1)), ...comes(2)),
  );

  it.each([
    ['secured', [turn(2)], none],
    ['picked-up', [], comes(2)],
  ] as const)('when it is cancelled with its copy, by the policy %s', async (release, before, turns) => {
    await orderOf(release, ready(1), ...before)
      .when(cancel)
      .then(cancelled(at, 'staff', ready(1)), ...turns);
    await orderOf(release, ready(1), noticed(1), shipped(1), ...before)
      .when(cancel)
      .then(comingBack(cancelled(at, 'staff', ready(1))), ...turns);
  });

  it.each([
    ['secured', [turn(2)], none],
    ['picked-up', [], comes(2)],
  ] as const)('when nobody fetches it, by the policy %s', (release, before, turns) =>
    orderOf(release, ...atBranch(1), ...before)
      .when(commands.expireHold(at, { reservation }))
      .then(comingBack(holdExpired(at, ready(1))), ...turns),
  );

  it.each(releases)('when it cannot be filled, by the policy %s', (release) =>
    orderOf(release, withdrawn('2021-04-05 10:00', copy(1)))
      .when(commands.declareUnfillable(at, { reservation }))
      .then(unfillable(at, volume(1)), ...comes(2)),
  );

  it.each([
    ['secured', [turn(2)]],
    ['picked-up', []],
  ] as const)('not when it is lost on its way, by the policy %s: it waits again', async (release, before) => {
    const lost = transitLost('2021-04-12 10:00', ready(1));
    const story = orderOf(release, ready(1), noticed(1), shipped(1), ...before);
    await story.when(commands.loseInTransit('2021-04-12 10:00', { reservation })).then(lost);
  });

  it('a turn that came is not taken back when the copy before is lost, and does not come twice', async () => {
    const lost = transitLost('2021-04-12 10:00', ready(1));
    const another = { ...copy(1), data: { ...copy(1).data, copy: copy(9).data.copy } };
    const story = orderOf('secured', another, ready(1), noticed(1), shipped(1), turn(2), lost);
    await story.when(secure(2)).then(secured(at, volume(2), copy(2)));
    await story
      .when(commands.secure(at, { copy: copy(9).data.copy }))
      .then(secured(at, volume(1), another), ...comes(3));
  });

  it('goes past those who are gone, in the order of the ranks', async () => {
    const reversed = readingOrder('2021-04-03 10:00', { ranks: { 1: 9, 2: 5, 3: 1 } });
    const gone = cancelled('2021-04-05 10:00', 'patron', reversed.volume(2));
    await given(...library, ...reversed.copies, ...reversed.placed, gone)
      .when(secure(3))
      .then(secured(at, reversed.volume(3), reversed.copy(3)), turnCame(at, reversed.volume(1)));
  });

  it('brings none when one who is held back gives up, or after the last', async () => {
    const { reservation: third } = volume(3).data;
    await orderOf('secured')
      .when(commands.cancel(at, { reservation: third, borrower: mari, reason: null }))
      .then(cancelled(at, 'patron', volume(3)));
    await orderOf('secured', ready(1), turn(2), ready(2), turn(3))
      .when(secure(3))
      .then(secured(at, volume(3), copy(3)));
  });
});
