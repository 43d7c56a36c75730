import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const removed = ['RemovedFromCirculation', { copy: 'a-1', title: 'a', why: 'damaged' }] as const;
const atHome = { travelsBack: false, location: null } as const;
const ofNobody = { reservation: null, borrower: null, group: null } as const;
const secured = story.reach('secured', 'a-1').reserve(2, [2, 'a', 'hq']);

describe('RemoveFromCirculation', () => {
  it('takes a copy from the shelf, so that it is not lent', async () => {
    const removal = story.reserve(1, [1, 'a', 'hq']).removeFromCirculation('a-1');
    await removal.emits([removed[0], { ...removed[1], ...atHome, ...ofNobody }]);
    const elsewhere = { code: 'copy-elsewhere', copy: 'a-1', is: 'removed', expected: ['on-shelf'] } as const;
    await removal.secure('a-1').isRefused(elsewhere);
    await removal.lendToLibrary('a-1').isRefused(elsewhere);
  });

  it('lets the reservation wait again in its old place, and does not secure the copy', async () => {
    const waits = secured.recordNotice(1).removeFromCirculation('a-1');
    await waits.emits([removed[0], { ...removed[1], ...atHome, reservation: 1, borrower: 1 }]);
    await waits
      .addCopy('a-2')
      .secure('a-2')
      .emits(['Secured', { reservation: 1, copy: 'a-2' }]);
  });

  it('keeps the turn of a sibling', async () => {
    const order = story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq']).secure('a-1');
    const waits = order.removeFromCirculation('a-1');
    await waits.emits([removed[0], { reservation: 1, group: 1 }]);
    await waits.secure('b-1').emits(['Secured', { reservation: 2 }]);
    await waits
      .addCopy('a-2')
      .secure('a-2')
      .emits(['Secured', { reservation: 1 }]);
  });

  it.each(['shipped', 'arrived'] as const)('lets a copy that is %s travel back first', async (stage) => {
    const marked = story
      .reach(stage, 'a-1', 'wkn')
      .reserve(2, [2, 'a', 'hq'])
      .removeFromCirculation('a-1', 'binding');
    await marked.emits([removed[0], { why: 'binding', reservation: 1, travelsBack: true, location: 'WKN' }]);
    const received = ['ReceivedAtHeadquarters', { location: 'WKN', removed: 'binding' }] as const;
    await marked.receiveAtHeadquarters('a-1').emits(received);
    await marked.shipReturn('a-1', 'wkn').receiveAtHeadquarters('a-1').emits(received);
  });

  it('lets a copy that is set aside for another counter travel back (A52)', () =>
    story
      .reach('noticed', 'a-1', 'gikai')
      .removeFromCirculation('a-1')
      .emits([removed[0], { travelsBack: true, location: 'GIKAI' }]));

  it('marks a copy that already travels back, at its place and on its way', async () => {
    const back = story.reach('lent', 'a-1', 'wkn').reserve(2, [2, 'a', 'hq']).acceptReturn('a-1', 'wkn');
    const marked = back.removeFromCirculation('a-1');
    await marked.emits([removed[0], { travelsBack: true, location: 'WKN' }]);
    await marked.receiveAtHeadquarters('a-1').emits(['ReceivedAtHeadquarters', { removed: 'damaged' }]);
    const late = back.shipReturn('a-1', 'wkn').removeFromCirculation('a-1');
    await late.emits([removed[0], { travelsBack: true, location: null }]);
    await late
      .receiveAtHeadquarters('a-1')
      .emits(['ReceivedAtHeadquarters', { location: 'WKN', removed: 'damaged' }]);
  });

  it('keeps the mark while the copy is missing', async () => {
    const lost = story.removeFromCirculation('a-1', 'exhibition').declareLost('a-1');
    await lost.declareFound('a-1').emits(['Found', { removed: 'exhibition' }]);
    await lost
      .declareFound('a-1')
      .secure('a-1')
      .isRefused({ code: 'copy-elsewhere', copy: 'a-1', is: 'removed', expected: ['on-shelf'] });
  });

  it('corrects the reason, and is refused if nothing changes', async () => {
    const removal = story.removeFromCirculation('a-1');
    await removal.removeFromCirculation('a-1', 'binding').emits([removed[0], { why: 'binding' }]);
    await removal.removeFromCirculation('a-1').isRefused('nothing-to-change');
    const marked = story.reach('arrived', 'a-1', 'wkn').removeFromCirculation('a-1');
    await marked.removeFromCirculation('a-1').isRefused('nothing-to-change');
  });

  it('allows a change of the loan class, and the withdrawal of the copy', async () => {
    const removal = story.removeFromCirculation('a-1');
    await removal.withdraw('a-1').emits('Withdrawn');
    const changed = removal.changeLoanClass('a-1', 'in-library');
    await changed.emits('LoanClassChanged');
    await changed.returnToCirculation('a-1').emits(['ReturnedToCirculation', { isOnShelf: true }]);
  });

  it('refuses a copy that no staff can have in hand', async () => {
    const expected = [
      ...['on-shelf', 'set-aside', 'in-transit-out', 'at-branch', 'to-send-back', 'in-transit-back'],
      'removed',
    ];
    for (const [history, is] of [
      [story.reach('lent', 'a-1'), 'on-loan'],
      [story.lendToLibrary('a-1'), 'lent-to-library'],
      [story.declareLost('a-1'), 'missing'],
      [story.withdraw('a-1'), 'withdrawn'],
    ] as const)
      await history
        .removeFromCirculation('a-1')
        .isRefused({ code: 'copy-elsewhere', copy: 'a-1', is, expected });
  });
});
