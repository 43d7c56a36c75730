import { it } from 'vitest';
import { hokkaido } from '../../../policy/index.js';
import { arrive, renew, secure, ship, shipReturn, story, tokyo } from '../../../samples/index.js';

const renewal = renew(1, 1);
const renewed = story
  .withPolicy({ renewal: { ...hokkaido.renewal, limit: 2 } })
  .reach('lent', 'a-1')
  .send(renewal)
  .at('2021-04-07 12:00');

it('UNDO-4. A renewal is not undone if the loan was renewed again, returned or lost since', async () => {
  const later = { at: '2021-04-07T03:20:00.000Z' };
  for (const since of [
    renewed.renew(1, 1).withFields(later),
    renewed.acceptReturn('a-1', 'hq').withFields(later),
    renewed.declareLost('a-1').withFields(later),
  ])
    await since.undo(renewal).isRefused('not-the-last');
});

it('UNDO-4. A renewal is undone once', async () => {
  await renewed.undo(renewal).undo(renewal).isRefused('nothing-to-undo');
});

it('UNDO-4. An arrival is not undone if the copy was picked up, lost, given up or undone since', async () => {
  const arrival = { ...arrive(1, 'wkn'), at: tokyo('2021-04-11 12:00') };
  const arrived = story.reach('shipped', 'a-1', 'wkn').send(arrival).at('2021-04-11 12:00');
  const later = { at: tokyo('2021-04-11 12:20') };
  for (const since of [
    arrived.pickUp('a-1', 1, 'wkn', 1),
    arrived.declareLost('a-1'),
    arrived.cancelByStaff(1),
    arrived.undo(arrival).arrive(1, 'wkn').withFields(later),
  ])
    await since.undo(arrival).isRefused('not-the-last');
  await arrived.undo(arrival).undo(arrival).isRefused('nothing-to-undo');
});

it('UNDO-4. A dispatch back is not undone if the copy arrived, or was lost or removed since', async () => {
  const sent = { ...shipReturn('a-1', 'wkn'), at: tokyo('2021-04-20 12:00') };
  const sentBack = story
    .reach('lent', 'a-1', 'wkn')
    .at('2021-04-20 12:00')
    .acceptReturn('a-1', 'wkn')
    .send(sent);
  for (const since of [
    sentBack.receiveAtHeadquarters('a-1'),
    sentBack.declareLost('a-1'),
    sentBack.removeFromCirculation('a-1'),
  ])
    await since.undo(sent).isRefused('not-the-last');
  await sentBack.undo(sent).undo(sent).isRefused('nothing-to-undo');
});

it('UNDO-4. A dispatch is not undone if the copy arrived, was lost or came back, or if its reservation was cancelled since', async () => {
  const sent = { ...ship(1, 1), at: tokyo('2021-04-09 12:00') };
  const shipped = story.reach('noticed', 'a-1', 'wkn').at('2021-04-09 12:00').send(sent);
  for (const since of [
    shipped.arrive(1, 'wkn'),
    shipped.declareLost('a-1'),
    shipped.receiveAtHeadquarters('a-1'),
    shipped.cancelByStaff(1),
  ])
    await since.undo(sent, { borrower: 1 }).isRefused('not-the-last');
  await shipped.undo(sent, { borrower: 1 }).undo(sent, { borrower: 1 }).isRefused('nothing-to-undo');
});

it('UNDO-4. The securing of a copy is not undone if its notice was recorded, or if it was moved, lost or given up since', async () => {
  const mistake = { ...secure('a-1'), at: tokyo('2021-04-07 12:00') };
  const secured = story.reserve(1, [1, 'a', 'hq']).at('2021-04-07 12:00').send(mistake);
  const evening = { at: tokyo('2021-04-07 20:00') };
  for (const since of [
    secured.recordNotice(1, 'bounced').withFields(evening),
    secured.changePickupByStaff(1, 'wkn'),
    secured.declareLost('a-1'),
    secured.cancelByStaff(1),
    secured.pickUp('a-1', 1, 'hq', 1),
  ])
    await since.undo(mistake).isRefused('not-the-last');
  await secured.recordNotice(1).withFields(evening).undo(mistake).isRefused('notified-since');
  await secured.undo(mistake).undo(mistake).isRefused('nothing-to-undo');
});
