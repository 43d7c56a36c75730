import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const nobody = { code: 'nobody-waiting', title: 'a' } as const;
const order = story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'], [3, 'c', 'hq']);

describe('SECURE-2. A copy is secured for the first waiting reservation that is neither held back nor suspended', () => {
  it('allows it if a patron waits for the title', () =>
    story
      .reach('waiting', 'a-1')
      .secure('a-1')
      .emits(['Secured', { reservation: 1 }]));

  it('refuses it if no patron waits, or only for another title', async () => {
    await story.secure('a-1').isRefused(nobody);
    await story.reach('waiting', 'b-1').secure('a-1').isRefused(nobody);
  });

  it('refuses it if the only reservation was cancelled, or has a copy', async () => {
    await story.reach('waiting', 'a-1').cancel(1, 1).secure('a-1').isRefused(nobody);
    await story.addCopy('a-2').reach('secured', 'a-1').secure('a-2').isRefused(nobody);
  });

  it('refuses it if all waiting reservations are held back, and names them (S16)', () =>
    order.secure('b-1').isRefused({ code: 'predecessor-not-secured', title: 'b', heldBack: [2] }));

  it('passes over a held-back reservation, and returns to it once its turn came (A19)', async () => {
    const past = order.addCopy('b-9').reserve(2, [9, 'b', 'hq']).secure('b-1');
    await past.emits(['Secured', { reservation: 9 }]);
    const first = past.secure('a-1');
    await first.emits(['Secured', { reservation: 1 }], ['TurnCame', { reservation: 2 }]);
    await first.secure('b-9').emits(['Secured', { reservation: 2 }], ['TurnCame', { reservation: 3 }]);
  });

  describe('with a suspended reservation', () => {
    const suspended = story
      .withPolicy({ suspension: { mostDays: 30 } })
      .reserve(1, [1, 'a', 'hq'])
      .suspendReservation(1, 1, 10);
    const isSuspended = {
      code: 'waiting-suspended',
      title: 'a',
      suspended: [1],
      until: '2021-04-10',
    } as const;

    it('refuses it if the only reservation is suspended, until the day comes', async () => {
      await suspended.at('2021-04-09 23:59').secure('a-1').isRefused(isSuspended);
      await suspended
        .at('2021-04-10 00:00')
        .secure('a-1')
        .emits(['Secured', { reservation: 1 }]);
    });

    it('passes over a suspended reservation, and returns to it on its day, or once it is resumed', async () => {
      const two = suspended.reserve(2, [2, 'a', 'hq']).addCopy('a-2');
      await two.secure('a-1').emits(['Secured', { reservation: 2 }]);
      const past = two.secure('a-1');
      await past
        .at('2021-04-10 00:00')
        .secure('a-2')
        .emits(['Secured', { reservation: 1 }]);
      await past.secure('a-2').isRefused(isSuspended);
      await two
        .resumeReservation(1, 1)
        .secure('a-1')
        .emits(['Secured', { reservation: 1 }]);
    });

    it('names the held-back reservations, then the suspended ones, and the first of their days', () =>
      suspended
        .reserve(2, [2, 'a', 'hq'])
        .suspendReservation(2, 2, 9)
        .reserveInOrder(3, 1, [3, 'b', 'hq'], [4, 'a', 'hq'])
        .suspendReservation(4, 3, 8)
        .secure('a-1')
        .isRefused(
          { code: 'predecessor-not-secured', title: 'a', heldBack: [4] },
          { code: 'waiting-suspended', title: 'a', suspended: [1, 2], until: '2021-04-09' },
        ));
  });

  it('is applied together with SECURE-1, and every reason is given', () =>
    story
      .changeLoanClass('a-1', 'not-for-loan')
      .secure('a-1')
      .isRefused({ code: 'copy-not-lendable', copy: 'a-1', loanClass: 'not-for-loan' }, nobody));
});
