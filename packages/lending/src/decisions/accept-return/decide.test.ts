import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const lent = story.reach('lent', 'a-1').at('2021-04-20 16:00');
const onShelf = { code: 'copy-elsewhere', copy: 'a-1', is: 'on-shelf', expected: ['on-loan'] } as const;

describe('AcceptReturn', () => {
  it('puts the copy on the shelf, without other events if no patron waits', () =>
    lent.acceptReturn('a-1', 'hq').emits([
      'Returned',
      {
        on: '2021-04-20',
        loan: 1,
        copy: 'a-1',
        borrower: 1,
        location: 'HQ',
        travelsBack: false,
        payer: null,
      },
    ]));

  it('records the payer of a return by post, even the library (R10)', async () => {
    for (const payer of ['patron', 'library'])
      await story
        .reach('lent', 'a-1', 'home')
        .acceptReturn('a-1', 'hq')
        .withFields({ payer })
        .emits(['Returned', { payer, travelsBack: false }]);
  });

  it('sends the copy back from a branch first, even if patrons wait (S37)', () =>
    story
      .reach('lent', 'a-1', 'wkn')
      .reserve(2, [2, 'a', 'wkn'])
      .acceptReturn('a-1', 'wkn')
      .emits(['Returned', { location: 'WKN', travelsBack: true }]));

  describe('with a removal from circulation', () => {
    const removed = (fields: object) =>
      ['RemovedFromCirculation', { copy: 'a-1', why: 'damaged', reservation: null, ...fields }] as const;

    it('does not secure the copy, and allows its withdrawal', async () => {
      const withdrawn = lent
        .reserve(2, [2, 'a', 'hq'])
        .acceptReturn('a-1', 'hq')
        .withFields({ remove: 'damaged' });
      await withdrawn.emits('Returned', removed({ travelsBack: false, location: null }));
      await withdrawn.withdraw('a-1').emits('Withdrawn');
    });

    it('keeps the mark of a copy that travels back from a branch, and does not secure it on receipt', async () => {
      const withdrawn = story
        .reach('lent', 'a-1', 'wkn')
        .reserve(2, [2, 'a', 'hq'])
        .acceptReturn('a-1', 'wkn')
        .withFields({ remove: 'damaged' });
      await withdrawn.emits('Returned', removed({ travelsBack: true, location: 'WKN' }));
      for (const variant of [withdrawn, withdrawn.shipReturn('a-1', 'wkn')])
        await variant.receiveAtHeadquarters('a-1').emits(['ReceivedAtHeadquarters', { removed: 'damaged' }]);
    });
  });

  it('refuses a place that is not on the list', () =>
    lent.acceptReturn('a-1', 'nowhere').isRefused({ code: 'pickup-location-unknown', location: 'OTARU' }));

  it('refuses a copy that is not lent, is already back, or is not held', async () => {
    await story.acceptReturn('a-1', 'hq').isRefused(onShelf);
    await lent.acceptReturn('a-1', 'hq').acceptReturn('a-1', 'hq').isRefused(onShelf);
    await story.acceptReturn('z-1', 'hq').isRefused({ code: 'copy-unknown', copy: 'z-1' });
  });
});
