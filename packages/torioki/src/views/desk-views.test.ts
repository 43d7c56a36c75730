import { orThrow } from '@torioki/event-store';
import type { Actor, Role } from '@torioki/lending';
import {
  abashiri,
  copyId,
  headquarters,
  makeJourney,
  mari,
  titleId,
  wakkanai,
} from '@torioki/lending/samples';
import { views as rows, type LibraryView, type ViewName } from '@torioki/read-models';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { counter, office, openDay } from '../testing/open-day.js';
import type { View } from './view.js';
import type { ViewMethods } from './views.js';

const dispatch = { role: 'dispatch', staff: 'D-01', location: 'HQ' } as const;
const branch = { role: 'branch', staff: 'B-01', location: 'WKN' } as const;
const actors: readonly Actor[] = [
  office,
  counter,
  dispatch,
  branch,
  { role: 'patron' },
  { role: 'clock' },
  { role: 'mailer' },
] as readonly unknown[] as readonly Actor[];

const all = Object.keys(rows) as readonly ViewName[];

/** The library's table of roles. */
const seenBy: Readonly<Record<Role, readonly ViewName[]>> = {
  'general-materials': all,
  counter: all,
  dispatch: ['branchShipments', 'calendars', 'deskToday', 'packingList'],
  branch: [
    'branchShipments',
    'calendars',
    'copies',
    'deskToday',
    'openItemsAtPlace',
    'queueLength',
    'setAsideFor',
    'whereabouts',
  ],
  patron: [],
  clock: [],
  mailer: [],
};

const argumentOf = {
  borrower: mari,
  copy: copyId(1),
  title: titleId(1),
  location: 'WKN',
  day: '2021-04-13',
  request: mari,
};

const ask = (views: ViewMethods, name: ViewName) => {
  const { takes }: LibraryView = rows[name];
  const method = views[name] as (...given: readonly string[]) => View<unknown>;
  return method(...takes.map((one) => argumentOf[one]));
};

const opened = async () => {
  const held = makeJourney(1, headquarters);
  const here = makeJourney(2, wakkanai);
  const elsewhere = makeJourney(3, abashiri);
  const facts = [
    ...[held.added, held.waiting, held.ready],
    ...[here, elsewhere].flatMap(({ added, waiting, ready, shipped, arrived }) => [
      added,
      waiting,
      ready,
      shipped,
      arrived,
    ]),
  ];
  return (await openDay('2021-04-12 10:00', { facts })).library;
};

describe('the views of a desk', () => {
  it.each(actors)('are the views of its role: $role', async (actor) => {
    const { views } = (await opened()).desk(actor);
    const { role } = actor;
    for (const name of all) {
      const view = ask(views, name);
      const answers = [
        await view.now(),
        await firstValueFrom<unknown>(view.live).then(
          () => ({ is: 'shown' }),
          (why: unknown) => why,
        ),
      ];
      const isSeen = seenBy[role].includes(name);
      const refused = {
        is: 'refused',
        refusals: [{ code: 'actor-not-allowed', role, allowed: rows[name].roles }],
      };
      for (const answer of answers)
        expect({ name, answer }).toMatchObject({ name, answer: isSeen ? { is: 'shown' } : refused });
    }
  });

  it('show a branch only copies that are there or on the way there', async () => {
    const library = await opened();
    const { views } = library.desk(branch);
    expect(orThrow(await views.setAsideFor(mari).now()).shown).toMatchObject([{ copy: copyId(2) }]);
    expect(orThrow(await library.views.setAsideFor(mari).now()).shown).toHaveLength(3);
    expect(orThrow(await views.whereabouts(titleId(2)).now()).shown).toMatchObject([{ copy: copyId(2) }]);
    expect(orThrow(await views.whereabouts(titleId(3)).now()).shown).toEqual([]);
    expect(await firstValueFrom(views.whereabouts(titleId(1)).live)).toEqual([]);
    expect(orThrow(await views.queueLength(titleId(1)).now()).shown).toEqual({
      title: titleId(1),
      waiting: 0,
    });
    expect(orThrow(await views.calendars().now()).shown).toMatchObject([{ location: 'WKN' }]);
    expect(orThrow(await views.deskToday('WKN').now()).shown).toMatchObject({
      arrived: 1,
      headquarters: null,
    });
    const others = { role: 'branch', allowed: ['general-materials', 'counter'] };
    expect(await views.openItemsAtPlace('ABA').now()).toMatchObject({ refusals: [others] });
    expect(await views.deskToday('HQ').now()).toMatchObject({ is: 'refused' });
    expect(await views.branchShipments('HQ', '2021-04-13').now()).toMatchObject({
      refusals: [{ ...others, allowed: [...others.allowed, 'dispatch'] }],
    });
  });

  it('are not shown to an invalid actor, and report every fault of the arguments', async () => {
    const library = await opened();
    expect(
      await library
        .desk({ role: 'director' } as never)
        .views.overdue()
        .now(),
    ).toMatchObject({
      is: 'failed',
      error: { details: { path: 'actor' } },
    });
    const { branchShipments, overdue } = library.desk(office).views;
    const unknown = { first: 0, after: 'no page', last: 1 };
    expect(await overdue(unknown).now()).toMatchObject({
      error: { details: { path: 'first', others: [{ path: 'after' }, { path: 'last' }] } },
    });
    expect(await overdue('2' as never).now()).toMatchObject({ error: { details: { path: 'argument 1' } } });
    const given = ['', 'today', 'more'] as unknown as readonly [string, string];
    expect(await branchShipments(...given).now()).toMatchObject({
      error: {
        code: 'invalid-input',
        details: { path: 'location', others: [{ path: 'day' }, { path: 'argument 3' }] },
      },
    });
  });
});
