import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { scenario } from '../testing/scenario.js';
import { secureCopy, secureForFirst, mailRun } from '../testing/journey.js';
import { counter } from '../testing/open-day.js';

scenario(
  'S30: a hold without pickup ends at midnight after the tenth open day, its patron sees it, and the next patron is served when the library is open (R50, R54)',
  '2021-04-03 10:00',
  async (f) => {
    const { library, set, recorded } = f;
    const { copy, a, b, reservation, next } = await secureForFirst(f, '2021-04-07 14:10');
    await mailRun(f, '2021-04-07');
    const pullList = async () => orThrow(await library.views.pullList().now()).shown;

    set('2021-04-18 23:59:59.999');
    expect(await library.jobs.expireHolds()).toMatchObject({ ended: [], troubles: [] });
    expect((await pullList()).setAside).toMatchObject([
      { copy, shelf: '取置', lastDay: '2021-04-18', isOver: false },
    ]);
    set('2021-04-19 00:00');
    expect(await library.jobs.expireHolds()).toMatchObject({ ended: [reservation], troubles: [] });
    expect(await library.jobs.expireHolds()).toMatchObject({ ended: [], troubles: [] });
    expect(await recorded('HoldExpired')).toMatchObject([
      { data: { reservation, copy, at: '2021-04-18T15:00:00.000Z' } },
    ]);
    expect(orThrow(await a.portal.reservations.now()).shown).toEqual([]);
    const over = { reservation, title: 'T1', word: '取置期間終了', endedOn: '2021-04-19' };
    expect(orThrow(await a.portal.ended.now()).shown).toMatchObject([over]);
    expect(orThrow(await library.desk(counter).recipients()).shown).toMatchObject([
      { ...over, patron: a.patron },
    ]);
    expect(await recorded('Secured')).toHaveLength(1);

    set('2021-04-20 09:00');
    expect(await pullList()).toMatchObject({
      setAside: [],
      ended: [{ copy }],
      toFetch: [{ copy, reservation: next }],
    });
    expect(await secureCopy(f, '2021-04-20 10:00', copy)).toMatchObject([
      { type: 'Secured', data: { reservation: next, copy } },
    ]);
    expect(orThrow(await b.portal.reservations.now()).shown).toMatchObject([{ word: '貸出可能' }]);
  },
);
