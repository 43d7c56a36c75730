import { describe, it } from 'vitest';
import type { LendingEvent } from '../../events/index.js';
import {
  arrivedAtBranch,
  assemblyRoom,
  cancelled,
  comingBack,
  given,
  headquarters,
  home,
  journey,
  library,
  loanId,
  mari,
  commands,
  pickedUp,
  shippedToCounter,
  wakkanai,
  walkedIn,
  type Place,
} from '../../samples/index.js';

const fetching = (at: string, { location }: Place, ...history: readonly LendingEvent[]) => {
  const { added } = journey(1, headquarters);
  const cards = { prefectural: true, branch: true };
  const fields = { copy: added.data.copy, borrower: mari, location, cards, loan: loanId(1) };
  return given(...library, added, ...history).when(commands.pickUp(at, fields));
};

describe('PICK-UP-5. A counter hands out what is set aside, before the notice too; a branch what has arrived', () => {
  it.each([
    ['the headquarters', headquarters],
    ['the assembly room', assemblyRoom],
  ])('allows it at %s before the mail, and after it (S21, S20)', async (_, place) => {
    const { waiting, ready, noticed } = journey(1, place);
    await fetching('2021-04-07 15:30', place, waiting, ready).then(
      pickedUp('2021-04-07 15:30', loanId(1), ready, '2021-04-21'),
    );
    await fetching('2021-04-08 09:00', place, waiting, ready, noticed).then(
      pickedUp('2021-04-08 09:00', loanId(1), ready, '2021-04-22'),
    );
  });

  it('does not wait for what is recorded of the way to another counter', async () => {
    const { waiting, ready } = journey(1, assemblyRoom);
    const carried = shippedToCounter('2021-04-07 15:00', ready);
    const there = arrivedAtBranch('2021-04-07 15:20', ready);
    for (const steps of [[carried], [carried, there]])
      await fetching('2021-04-07 15:30', assemblyRoom, waiting, ready, ...steps).then(
        pickedUp('2021-04-07 15:30', loanId(1), ready, '2021-04-21'),
      );
  });

  it('allows it at a branch once the copy is there, and not before (S22)', async () => {
    const { waiting, ready, noticed, shipped, arrived } = journey(1, wakkanai);
    const elsewhere = { code: 'copy-elsewhere', copy: ready.data.copy, expected: ['at-branch'] } as const;
    const at = '2021-04-11 15:00';
    await fetching(at, wakkanai, waiting, ready).thenRefused({ ...elsewhere, is: 'set-aside' });
    await fetching(at, wakkanai, waiting, ready, noticed).thenRefused({ ...elsewhere, is: 'set-aside' });
    await fetching(at, wakkanai, waiting, ready, noticed, shipped).thenRefused({
      ...elsewhere,
      is: 'in-transit-out',
    });
    await fetching(at, wakkanai, waiting, ready, noticed, shipped, arrived).then(
      pickedUp(at, loanId(1), ready, '2021-04-25'),
    );
  });

  it('refuses what goes to a home: it is not handed out', async () => {
    const { waiting, ready, noticed } = journey(1, home);
    await fetching('2021-04-08 09:00', headquarters, waiting, ready, noticed).thenRefused({
      code: 'copy-elsewhere',
      copy: ready.data.copy,
      is: 'set-aside',
      expected: ['at-branch'],
    });
  });

  it('does not ask for a copy on the shelf, which is lent to who asks for it', () =>
    fetching('2021-04-08 09:00', headquarters).then(
      walkedIn('2021-04-08 09:00', journey(1, headquarters).added, {
        loan: loanId(1),
        borrower: mari,
        place: headquarters,
        dueDate: '2021-04-22',
      }),
    ));

  it('refuses what is neither awaited nor on the shelf', async () => {
    const { waiting, ready, noticed, shipped } = journey(1, wakkanai);
    const gone = comingBack(cancelled('2021-04-10 10:00', 'staff', ready));
    await fetching('2021-04-11 15:00', wakkanai, waiting, ready, noticed, shipped, gone).thenRefused({
      code: 'copy-elsewhere',
      copy: ready.data.copy,
      is: 'to-send-back',
      expected: ['set-aside', 'at-branch'],
    });
  });
});
