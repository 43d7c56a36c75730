import { describe, it } from 'vitest';
import { receiveAtHeadquarters, secure, staff, story, tokyo } from '../../samples/index.js';
import type { CommandId } from '../../vocabulary/index.js';

const handedIn = '2021-04-20 10:00';
const noon = '2021-04-20 12:00';
const receiving = { ...receiveAtHeadquarters('a-1'), at: tokyo(noon) };
const returned = story.reach('lent', 'a-1', 'wkn').at(handedIn).acceptReturn('a-1', 'wkn');
const sent = returned.at('2021-04-20 11:00').shipReturn('a-1', 'wkn').at(noon);
const waited = returned.reserve(2, [2, 'a', 'hq']).reserve(3, [3, 'a', 'hq']).at(noon);
const secured = waited.send(receiving);

describe('UNDO-17. After the receiving of a copy at the headquarters is undone', () => {
  it('the copy is on its way back again, and can be received again', async () => {
    const undone = sent.send(receiving).undo(receiving);
    await undone.emits([
      'Undone',
      {
        ...{ command: receiving.id, loan: null, reservation: null, copy: 'a-1', borrower: null, group: null },
        ...{ 'back.is': 'ReceivedAtHeadquarters', 'back.receivedAt': tokyo(noon), 'back.removed': null },
        ...{ 'back.situation.is': 'in-transit-back', 'back.situation.location': 'WKN' },
        ...{ 'back.since': tokyo('2021-04-20 11:00'), 'back.comingBackSince': tokyo(handedIn) },
      },
    ]);
    await undone
      .secure('a-1')
      .isRefused({ code: 'copy-elsewhere', copy: 'a-1', is: 'in-transit-back', expected: ['on-shelf'] });
    await undone.receiveAtHeadquarters('a-1').emits('ReceivedAtHeadquarters');
  });

  it('it waits for its way back again, if nobody had recorded the way', async () => {
    const undone = returned.at(noon).send(receiving).undo(receiving);
    await undone.emits([
      'Undone',
      {
        'back.situation.is': 'to-send-back',
        'back.situation.location': 'WKN',
        'back.since': tokyo(handedIn),
      },
    ]);
    await undone.shipReturn('a-1', 'wkn').emits('ReturnShipped');
  });

  it('a removed copy stays out of circulation, on its way', () =>
    sent
      .removeFromCirculation('a-1', 'damaged')
      .send(receiving)
      .undo(receiving)
      .emits(['Undone', { 'back.situation.is': 'in-transit-back', 'back.removed': 'damaged' }]));

  it('the next reservation waits again in its old place, if the copy was secured for it', async () => {
    const undone = secured.undo(receiving, { events: 2 });
    await undone.emits(
      ['Undone', { 'back.is': 'Secured', reservation: 2, copy: 'a-1' }],
      ['Undone', { 'back.is': 'ReceivedAtHeadquarters', reservation: null, copy: 'a-1' }],
    );
    await undone
      .receiveAtHeadquarters('a-1')
      .emits('ReceivedAtHeadquarters', ['Secured', { reservation: 2 }]);
    await undone
      .addCopy('a-2')
      .secure('a-2')
      .emits(['Secured', { reservation: 2 }]);
  });

  it('the turn that came with the copy ends', () =>
    returned
      .reserveInOrder(2, 1, [2, 'a', 'hq'], [3, 'b', 'hq'])
      .at(noon)
      .send(receiving)
      .undo(receiving, { events: 3 })
      .emits(
        ['TurnPassedOn', { reservation: 3 }],
        ['Undone', { 'back.is': 'Secured' }],
        ['Undone', { 'back.is': 'ReceivedAtHeadquarters' }],
      ));

  it('the dispatch desk undoes it itself', () =>
    sent
      .send({ ...receiving, actor: staff('dispatch') })
      .undo({ ...receiving, actor: staff('dispatch') })
      .withFields({ actor: staff('dispatch') })
      .emits('Undone'));
});

describe('the receiving is not undone', () => {
  const evening = { at: tokyo('2021-04-20 20:00') };

  it('if the patron got a mail, or if the copy was given out, lost, given up or secured again since', async () => {
    await secured
      .recordNotice(2)
      .withFields(evening)
      .undo(receiving, { events: 2 })
      .isRefused('notified-since');
    for (const since of [
      secured.recordNotice(2, 'bounced').withFields(evening),
      secured.pickUp('a-1', 2, 'hq', 2),
      secured.declareLost('a-1'),
      secured.cancelByStaff(2),
    ])
      await since.undo(receiving, { events: 2 }).isRefused('not-the-last');
    await sent.send(receiving).withdraw('a-1').undo(receiving).isRefused('not-the-last');
    await secured.undo(receiving, { events: 2 }).undo(receiving, { events: 2 }).isRefused('nothing-to-undo');
    await sent.send(receiving).undo(receiving).undo(receiving).isRefused('nothing-to-undo');
  });

  it('if staff secured the copy afterwards, even at the same instant', async () => {
    const later = {
      ...secure('a-1'),
      at: tokyo(noon),
      id: 'd0000000-0000-4000-8000-000000000001' as CommandId,
    };
    const twice = sent.send(receiving).reserve(2, [2, 'a', 'hq']).send(later);
    await twice.undo(receiving).isRefused('not-the-last');
    await twice.undo(later).undo(receiving).isRefused('not-the-last');
    await twice.undo(later).emits(['Undone', { 'back.is': 'Secured' }]);
  });
});
