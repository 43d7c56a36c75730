import { describe, it } from 'vitest';
import { ship, staff, story, tokyo, withNewId } from '../../samples/index.js';

const dispatch = ship(1, 1);
const sent = { ...dispatch, at: tokyo('2021-04-09 12:00') };
const shipped = story.reach('noticed', 'a-1', 'wkn').at('2021-04-09 12:00').send(sent);

describe('UNDO-8. After the dispatch of a copy is undone', () => {
  it('the copy is set aside again since it was secured, its notice counts, and it can be sent again', async () => {
    const setAside = shipped.undo(sent, { borrower: 1 });
    await setAside.emits([
      'Undone',
      {
        ...{ command: sent.id, loan: null, reservation: 1, copy: 'a-1', borrower: 1, 'back.is': 'Shipped' },
        ...{ 'back.noticedOn': '2021-04-06', 'back.since': tokyo('2021-04-06 11:00') },
      },
    ]);
    await setAside.ship(1, 1).emits('Shipped');
    await setAside.arrive(1, 'wkn').isRefused({
      code: 'copy-elsewhere',
      copy: 'a-1',
      is: 'set-aside',
      expected: ['in-transit-out'],
    });
  });

  it('an earlier dispatch that was undone does not count', async () => {
    const again = withNewId(sent);
    await shipped
      .undo(sent, { borrower: 1 })
      .send({ ...again, at: tokyo('2021-04-09 13:00') })
      .at('2021-04-09 13:00')
      .undo({ ...again, at: tokyo('2021-04-09 13:00') }, { borrower: 1 })
      .emits(['Undone', { 'back.noticedOn': '2021-04-06', 'back.since': tokyo('2021-04-06 11:00') }]);
  });

  it('a copy for another counter has no notice yet, and gets it at the headquarters', async () => {
    const toCounter = { ...dispatch, at: tokyo('2021-04-07 15:00') };
    const setAside = story
      .reach('secured', 'a-1', 'gikai')
      .at('2021-04-07 15:00')
      .send(toCounter)
      .undo(toCounter, { borrower: 1 });
    await setAside.emits(['Undone', { 'back.is': 'Shipped', 'back.noticedOn': null }]);
    await setAside
      .recordNotice(1)
      .withFields({ at: tokyo('2021-04-07 20:00') })
      .emits('ReadyNoticeSent');
  });

  it('the dispatch desk undoes it itself', () =>
    shipped
      .undo({ ...sent, actor: staff('dispatch') }, { borrower: 1 })
      .withFields({ actor: staff('dispatch') })
      .emits('Undone'));
});

describe('UNDO-8. After the dispatch of a copy to a home is undone', () => {
  const noticed = story.reach('noticed', 'a-1', 'home').at('2021-04-09 12:00');
  const atHome = noticed.send(sent);
  const facts = { borrower: 1, events: 2 };

  it('its loan has ended, and the copy is set aside for its reservation again', async () => {
    const undone = atHome.undo(sent, facts);
    await undone.emits(
      [
        'Undone',
        {
          ...{ command: sent.id, loan: 1, reservation: 1, copy: 'a-1', borrower: 1, 'back.is': 'PickedUp' },
          ...{ 'back.since': tokyo('2021-04-09 12:00'), 'back.reservation.ahead': 0 },
          ...{
            'back.reservation.progress.is': 'noticed',
            'back.reservation.progress.noticedOn': '2021-04-07',
          },
          'back.reservation.progress.transport.is': 'under-way',
        },
      ],
      [
        'Undone',
        {
          ...{ command: sent.id, loan: null, reservation: 1, copy: 'a-1', borrower: 1, 'back.is': 'Shipped' },
          ...{ 'back.noticedOn': '2021-04-07', 'back.since': tokyo('2021-04-07 14:10') },
        },
      ],
    );
    await undone.ship(1, 2).emits('Shipped', ['PickedUp', { loan: 2, reservation: 1 }]);
    await undone.acceptReturn('a-1', 'hq').isRefused({
      ...{ code: 'copy-elsewhere', copy: 'a-1', is: 'set-aside', expected: ['on-loan'] },
    });
  });

  it('the turn that came with it ends', async () => {
    const inOrder = story
      .withPolicy({ readingOrderRelease: 'picked-up' })
      .reserveInOrder(1, 1, [1, 'a', 'home'], [2, 'b', 'home'])
      .at('2021-04-06 12:00')
      .secure('a-1')
      .at('2021-04-06 20:00')
      .recordNotice(1)
      .at('2021-04-09 12:00')
      .send(sent);
    const undone = inOrder.undo(sent, { borrower: 1, events: 3 });
    await undone.emits(
      ['TurnPassedOn', { reservation: 2 }],
      ['Undone', { 'back.is': 'PickedUp' }],
      ['Undone', { 'back.is': 'Shipped' }],
    );
    await inOrder.secure('b-1').undo(sent, { borrower: 1, events: 3 }).isRefused('used-since');
  });

  it('it is not undone after a renewal or a return, or twice', async () => {
    for (const since of [atHome.renew(1, 1), atHome.acceptReturn('a-1', 'hq')])
      await since.undo(sent, facts).isRefused('not-the-last');
    await atHome.undo(sent, facts).undo(sent, facts).isRefused('nothing-to-undo');
  });

  it('it is not undone if the person used the freed place under the limit', () =>
    noticed
      .withPolicy({ reservationLimit: 1 })
      .send(sent)
      .reserve(1, [2, 'b', 'hq'])
      .undo(sent, facts)
      .isRefused('used-since'));
});
