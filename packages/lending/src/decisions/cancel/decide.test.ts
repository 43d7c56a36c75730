import { describe, it } from 'vitest';
import { hokkaido } from '../../policy/index.js';
import { makePolicyPublished, story } from '../../samples/index.js';

const waiting = story.reach('waiting', 'a-1').reserve(2, [2, 'a', 'hq']);
const byStaff = [
  'Cancelled',
  { reservation: 1, by: 'staff', reason: 'asked', copy: 'a-1', travelsBack: false },
] as const;
const ended = (is: string) =>
  ({
    code: 'reservation-elsewhere',
    reservation: 1,
    is,
    expected: ['waiting', 'secured', 'noticed', 'shipped', 'arrived'],
  }) as const;

describe('Cancel', () => {
  it('removes a waiting reservation from the queue, without events for the next', () =>
    waiting.cancel(1, 1).emits([
      'Cancelled',
      {
        reservation: 1,
        title: 'a',
        borrower: 1,
        by: 'patron',
        reason: null,
        copy: null,
        travelsBack: false,
      },
    ]));

  it('brings no copy back from a counter if none was carried there', () =>
    story
      .reach('waiting', 'a-1', 'gikai')
      .cancel(1, 1)
      .emits(['Cancelled', { travelsBack: false }]));

  it('puts a copy that was set aside back on the shelf if no patron waits', async () => {
    const shelf = story.reach('secured', 'a-1').cancelByStaff(1);
    await shelf.emits(byStaff);
    await shelf.secure('a-1').isRefused({ code: 'nobody-waiting', title: 'a' });
  });

  it('gives a copy that was set aside to the next waiting reservation (S28)', async () => {
    const ready = waiting.reserve(3, [3, 'a', 'wkn']).secure('a-1');
    for (const variant of [ready, ready.recordNotice(1)])
      await variant.cancelByStaff(1).emits(byStaff, ['Secured', { reservation: 2, copy: 'a-1' }]);
  });

  describe('with a reading order, and the next patron in another one', () => {
    const ready = story
      .reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'])
      .reserveInOrder(2, 2, [8, 'a', 'hq'], [9, 'i', 'hq']);
    const slow = makePolicyPublished('2021-03-01', { ...hokkaido, readingOrderRelease: 'picked-up' });
    const quick = makePolicyPublished('2021-03-01');
    const secured = ['Secured', { reservation: 8, copy: 'a-1' }] as const;
    const turn = (reservation: number) => ['TurnCame', { reservation }] as const;

    it("gives the copy to the next patron, and the turn to that patron's next volume (S28, A18)", () =>
      ready.secure('a-1').cancelByStaff(1).emits(byStaff, secured, turn(9)));

    it('gives a turn in the order of the cancelled reservation if turns come with the pickup', () =>
      ready.record(slow).secure('a-1').cancelByStaff(1).emits(byStaff, turn(2), secured));

    it('gives a turn in both orders if the rule changed between', () =>
      ready
        .record(slow)
        .secure('a-1')
        .record(quick)
        .cancelByStaff(1)
        .emits(byStaff, turn(2), secured, turn(9)));
  });

  it('lets a copy that left come back first, even if patrons wait (A44)', async () => {
    for (const stage of ['shipped', 'arrived'] as const)
      await story
        .reach(stage, 'a-1', 'wkn')
        .reserve(2, [2, 'a', 'hq'])
        .cancelByStaff(1)
        .emits(['Cancelled', { by: 'staff', copy: 'a-1', travelsBack: true }]);
  });

  describe('because the copy cannot be handed out', () => {
    const three = waiting.reserve(3, [3, 'a', 'hq']).secure('a-1');
    const cancelled = (reason: string) => ['Cancelled', { reservation: 1, reason, copy: 'a-1' }] as const;
    const ofNobody = { copy: 'a-1', title: 'a', reservation: null, borrower: null, group: null } as const;

    it('removes a damaged copy from circulation, and does not secure it', async () => {
      const ended = three.cancelByStaff(1).withFields({ reason: 'damaged' });
      await ended.emits(cancelled('damaged'), [
        'RemovedFromCirculation',
        { ...ofNobody, why: 'damaged', travelsBack: false, location: null },
      ]);
      await ended
        .returnToCirculation('a-1')
        .secure('a-1')
        .emits(['Secured', { reservation: 2 }]);
    });

    it.each(['shipped', 'arrived'] as const)(
      'lets a damaged copy that is %s come back with a mark',
      (stage) =>
        story
          .reach(stage, 'a-1', 'wkn')
          .cancelByStaff(1)
          .withFields({ reason: 'damaged' })
          .emits(cancelled('damaged'), ['RemovedFromCirculation', { travelsBack: true, location: 'WKN' }]),
    );

    it('declares a missing copy lost, wherever it was', async () => {
      const lost = ['DeclaredLost', { ...ofNobody, loan: null }] as const;
      for (const variant of [three, story.reach('arrived', 'a-1', 'wkn')])
        await variant.cancelByStaff(1).withFields({ reason: 'missing' }).emits(cancelled('missing'), lost);
    });

    it('changes no copy if the reservation waits', async () => {
      for (const reason of ['damaged', 'missing']) {
        const ended = waiting.cancelByStaff(1).withFields({ reason });
        await ended.emits(['Cancelled', { reason, copy: null }]);
        await ended.secure('a-1').emits(['Secured', { reservation: 2 }]);
      }
    });

    it('gives the turn to a sibling', () =>
      story
        .reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'])
        .record(makePolicyPublished('2021-03-01', { ...hokkaido, readingOrderRelease: 'picked-up' }))
        .secure('a-1')
        .cancelByStaff(1)
        .withFields({ reason: 'damaged' })
        .emits(cancelled('damaged'), 'RemovedFromCirculation', ['TurnCame', { reservation: 2 }]));
  });

  it('refuses a reservation that has ended', async () => {
    await story.reach('lent', 'a-1').cancelByStaff(1).isRefused(ended('filled'));
    await story.reach('lent', 'a-1', 'home').cancelByStaff(1).isRefused(ended('filled'));
    await waiting.cancel(1, 1).cancelByStaff(1).isRefused(ended('cancelled'));
  });
});
