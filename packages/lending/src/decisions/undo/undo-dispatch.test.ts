import { describe, it } from 'vitest';
import { ship, staff, story, tokyo, withNewId } from '../../samples/index.js';

const dispatch = ship(1, 1);
const sent = { ...dispatch, at: tokyo('2021-04-09 12:00') };
const shipped = story.reach('noticed', 'a-1', 'wkn').at('2021-04-09 12:00').send(sent);

describe('UNDO-8. After the dispatch of a copy is undone', () => {
  it('the copy is set aside again since it was secured, its notice counts, and it can be sent again', async () => {
    const setAside = shipped.undo(sent);
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
      .undo(sent)
      .send({ ...again, at: tokyo('2021-04-09 13:00') })
      .at('2021-04-09 13:00')
      .undo({ ...again, at: tokyo('2021-04-09 13:00') })
      .emits(['Undone', { 'back.noticedOn': '2021-04-06', 'back.since': tokyo('2021-04-06 11:00') }]);
  });

  it('a copy for another counter has no notice yet, and gets it at the headquarters', async () => {
    const toCounter = { ...dispatch, at: tokyo('2021-04-07 15:00') };
    const setAside = story
      .reach('secured', 'a-1', 'gikai')
      .at('2021-04-07 15:00')
      .send(toCounter)
      .undo(toCounter);
    await setAside.emits(['Undone', { 'back.is': 'Shipped', 'back.noticedOn': null }]);
    await setAside
      .recordNotice(1)
      .withFields({ at: tokyo('2021-04-07 20:00') })
      .emits('ReadyNoticeSent');
  });

  it('the dispatch desk undoes it itself', () =>
    shipped
      .undo({ ...sent, actor: staff('dispatch') })
      .withFields({ actor: staff('dispatch') })
      .emits('Undone'));
});

it('A dispatch to a home began a loan with it, so it is not undone', async () => {
  const home = { ...dispatch, at: tokyo('2021-04-09 10:00') };
  await story.reach('lent', 'a-1', 'home').at('2021-04-09 10:00').undo(home).isRefused('not-the-last');
});
