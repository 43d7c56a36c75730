import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { dispatch } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import { secureCopy, mailRun, reserveTitle } from '../testing/journey.js';
import { office } from '../testing/open-day.js';

scenario(
  'S26: of two parcels sent home at the patron’s cost, one is back on the due date, the other a day later (R3, R10)',
  '2021-04-03 10:00',
  async (f) => {
    const { library, server, set, shelved, registered, recorded } = f;
    const a = await registered();
    const copies = [await shelved('T1'), await shelved('T2')] as const;
    const reservations = [await reserveTitle(a, 'T1', 'HOME'), await reserveTitle(a, 'T2', 'HOME')];
    for (const copy of copies) await secureCopy(f, '2021-04-07 14:10', copy);
    expect(await mailRun(f, '2021-04-07')).toMatchObject({ sent: 1, notified: { length: 2 }, troubles: [] });
    expect(server.arrived[0]?.text).toContain(
      `・自宅：2冊、4月9日(金)に発送\nメールを受け取った日から直近の発送日に、本を発送します。（送料自己負担）\n※ 自宅受取は道立図書館まで郵送してください`,
    );

    set('2021-04-09 10:00');
    for (const reservation of reservations) orThrow(await library.desk(dispatch).ship({ reservation }));
    const sent = { on: '2021-04-09', carrier: 'post', payer: 'patron', availableFrom: null };
    expect(await recorded('Shipped')).toMatchObject(copies.map((copy) => ({ data: { copy, ...sent } })));
    const lent = { on: '2021-04-09', dueDate: '2021-04-27' };
    expect(await recorded('PickedUp')).toMatchObject(copies.map((copy) => ({ data: { copy, ...lent } })));
    expect(orThrow(await a.portal.reservations.now()).shown).toEqual([]);
    const postedBack = { name: '道立図書館', byPost: true };
    expect(orThrow(await a.portal.loans.now()).shown).toMatchObject(
      copies.map((copy) => ({ copy, dueDate: '2021-04-27', returnTo: postedBack })),
    );

    const isBack = async (at: string, copy: string) => {
      set(at);
      orThrow(await library.desk(office).acceptReturn({ copy, location: 'HQ', payer: 'patron' }));
    };
    const overdue = async () => orThrow(await library.views.overdue().now()).shown.loans;
    await isBack('2021-04-27 10:00', copies[0]);
    expect(await overdue()).toEqual([]);
    set('2021-04-28 00:00');
    expect(await overdue()).toMatchObject([{ copy: copies[1], daysOverdue: 1 }]);
    expect(orThrow(await a.portal.loans.now()).shown).toMatchObject([{ copy: copies[1], daysOverdue: 1 }]);
    await isBack('2021-04-28 10:00', copies[1]);
    expect(await overdue()).toEqual([]);
    const postage = { location: 'HQ', travelsBack: false, payer: 'patron' };
    expect(await recorded('Returned')).toMatchObject([
      { data: { copy: copies[0], on: '2021-04-27', ...postage } },
      { data: { copy: copies[1], on: '2021-04-28', ...postage } },
    ]);
  },
);
