import { orThrow } from '@torioki/event-store';
import { hokkaido, type Policy } from '@torioki/lending';
import { expect, it } from 'vitest';
import { counter, office, openDay, shelf } from '../../testing/open-day.js';
import { reasons } from '../../testing/reasons.js';

const offered = { mostDays: 30 };

/** Two patrons wait for the only copy of a title. */
const opened = async (suspension: Policy['suspension']) => {
  const hall = await openDay('2021-04-03 10:00', { facts: shelf(1) });
  const { library, registered } = hall;
  const policy = { ...hokkaido, suspension };
  if (suspension !== null) orThrow(await library.desk(office).publishPolicy({ from: '2021-04-03', policy }));
  const waits = async () => {
    const patron = await registered();
    const portal = library.portal(patron);
    orThrow(await portal.reserve({ lines: [{ title: 'T-1', location: 'HQ' }] }));
    const [own] = orThrow(await portal.reservations.now()).shown;
    return { patron, portal, reservation: own?.reservation ?? '' };
  };
  const [a, b] = [await waits(), await waits()] as const;
  const showReservations = async ({ portal }: typeof a) => orThrow(await portal.reservations.now()).shown;
  const secures = () => library.desk(office).secure({ copy: 'C-1' });
  return { ...hall, a, b, showReservations, secures };
};

it('lets a patron suspend a reservation at the portal, shows the end date, and passes the patron over', async () => {
  const { a, b, showReservations, secures } = await opened(offered);
  const suspending = { reservation: a.reservation, until: '2021-04-20' };
  expect(await a.portal.rehearsal.suspendReservation(suspending)).toMatchObject({ is: 'accepted' });
  orThrow(await a.portal.suspendReservation(suspending));
  expect(await showReservations(a)).toMatchObject([
    { word: '予約中', waiting: 2, suspendedUntil: '2021-04-20', suspended: '休止中（4月20日(火)に再開）' },
  ]);
  expect(await showReservations(b)).toMatchObject([{ suspendedUntil: null, suspended: null }]);
  orThrow(await secures());
  expect(await showReservations(b)).toMatchObject([{ word: '貸出可能' }]);
});

it('resumes on the day without an event, and puts the copy on the pull list', async () => {
  const { library, events, a, b, showReservations, secures, set } = await opened(offered);
  orThrow(await b.portal.cancel({ reservation: b.reservation }));
  orThrow(await a.portal.suspendReservation({ reservation: a.reservation, until: '2021-04-08' }));
  const lists = async () =>
    orThrow(await library.views.pullList().now()).shown.toFetch.map(({ copy }) => copy);
  const before = await events.records();
  expect(reasons(await secures())).toEqual([
    ['waiting-suspended', '予約は休止中です。再開は4月8日(木)からです。'],
  ]);
  expect(await lists()).toEqual([]);
  set('2021-04-08 09:00');
  expect(await events.records()).toEqual(before);
  expect(await lists()).toEqual(['C-1']);
  expect(await showReservations(a)).toMatchObject([{ suspendedUntil: null, suspended: null }]);
  orThrow(await secures());
});

it('is resumed at the portal, or suspended and resumed in the file by the counter', async () => {
  const { library, a, b, showReservations } = await opened(offered);
  orThrow(await a.portal.suspendReservation({ reservation: a.reservation, until: '2021-04-20' }));
  orThrow(await a.portal.resumeReservation({ reservation: a.reservation }));
  expect(await showReservations(a)).toMatchObject([{ suspended: null }]);
  const file = library.desk(counter).file(b.patron);
  orThrow(await file.suspendReservation({ reservation: b.reservation, until: '2021-04-20' }));
  expect(await showReservations(b)).toMatchObject([{ suspendedUntil: '2021-04-20' }]);
  orThrow(await file.resumeReservation({ reservation: b.reservation }));
  expect(await showReservations(b)).toMatchObject([{ suspendedUntil: null }]);
});

it('refuses a suspension with its numbers, for another patron’s reservation, and if the policy does not offer it', async () => {
  const { a, b } = await opened(offered);
  const ask = async (reservation: string, until: string) =>
    reasons(await a.portal.suspendReservation({ reservation, until }));
  expect(await ask(a.reservation, '2021-04-03')).toEqual([
    ['suspension-too-short', '再開する日は、明日以降の日を選んでください。'],
  ]);
  expect(await ask(a.reservation, '2021-05-04')).toEqual([
    ['suspension-too-long', '休止できるのは30日先の5月3日(月)までです。'],
  ]);
  expect(await ask(b.reservation, '2021-04-20')).toEqual([['reservation-unknown', 'その予約はありません。']]);
  const { a: elsewhere } = await opened(null);
  const { reservation } = elsewhere;
  expect(reasons(await elsewhere.portal.suspendReservation({ reservation, until: '2021-04-20' }))).toEqual([
    ['suspension-not-offered', '予約の休止は行っていません。'],
  ]);
});
