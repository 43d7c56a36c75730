import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { noCard } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import { borrowCopy, secureCopy, mailRun, reserveTitle } from '../testing/journey.js';
import { counter } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';

scenario(
  'S21: a patron who comes to the counter before the mail shows the card, and gets no mail (R55–R57)',
  '2021-04-03 10:00',
  async (f) => {
    const { library, server, set, shelved, registered, recorded } = f;
    const copy = await shelved('T1');
    const a = await registered();
    const reservation = await reserveTitle(a, 'T1');
    await secureCopy(f, '2021-04-07 14:10', copy);

    set('2021-04-07 15:30');
    const desk = library.desk(counter);
    const { id } = orThrow(await desk.patronWithCard(a.card)).shown;
    const setAside = async () => orThrow(await desk.file(id).setAside.now()).shown;
    expect(await setAside()).toMatchObject([{ copy, reservation, shelf: '別置' }]);
    expect(orThrow(await library.views.notices().now()).shown.due).toMatchObject([{ copy }]);

    expect(reasons(await a.atCounter.pickUp({ copy, location: 'HQ', cards: noCard }))).toEqual([
      ['prefectural-card-missing', '道立図書館の利用者カードが必要です。'],
    ]);
    expect(await borrowCopy(f, '2021-04-07 15:30', a, copy)).toMatchObject([
      { type: 'PickedUp', data: { copy, reservation, on: '2021-04-07', dueDate: '2021-04-21' } },
    ]);
    expect(orThrow(await a.portal.loans.now()).shown).toMatchObject([{ copy, dueDate: '2021-04-21' }]);
    expect(await setAside()).toEqual([]);
    expect(await mailRun(f, '2021-04-07')).toMatchObject({ queued: 0, sent: 0, troubles: [] });
    expect(server.arrived).toEqual([]);
    expect(await recorded('ReadyNoticeSent')).toEqual([]);
  },
);
