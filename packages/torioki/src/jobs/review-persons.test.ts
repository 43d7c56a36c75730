import { orThrow, reExecuteAll, runner, storeError, type EventStore } from '@torioki/event-store';
import { decisions, lendingEventCodec, type Instant, type LendingEvent, type LoanId } from '@torioki/lending';
import { copyId, makeCopyAdded, titleId } from '@torioki/lending/samples';
import { findFreshBorrower } from '@torioki/patrons/contract';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { makeOwnDesk } from '../commands/own-desk.js';
import { factsOf } from '../testing/evening.js';
import { atHeadquarters, prefecturalCard } from '../testing/fixture.js';
import { counter, office, openDay, shelf } from '../testing/open-day.js';

/** The number of titles that each patron of the tests uses. */
const ofEach = 14;

/** The extra copies of the second title of each patron. */
const extraCopies = (patrons: number): readonly LendingEvent[] =>
  Array.from({ length: patrons }, (_, index) =>
    makeCopyAdded(copyId(1_000 + index), titleId(index * ofEach + 2)),
  );

const inHand = { location: 'HQ', cards: prefecturalCard } as const;

const openPast = async (facts: readonly LendingEvent[]) => {
  const day = await openDay('2021-04-03 10:00', { facts });
  const { clock, events, people } = day;
  const run = runner({ store: events, codec: lendingEventCodec });
  return {
    ...day,
    fresh: (patron: string) => findFreshBorrower(people, patron),
    /** A desk that bypasses the library. Its commands do not name all pseudonyms of the person. */
    past: (actor: typeof office | typeof counter) => makeOwnDesk({ run, clock }, actor),
  };
};

const openWithPlanted = async (patrons: number) => {
  const day = await openPast([...shelf(patrons * ofEach), ...extraCopies(patrons)]);
  const { events, library, past } = day;

  /** Commands of a patron that the library would have refused: three now, and a renewal on later days. */
  const planted = async (nth: number) => {
    const patron = await day.registered();
    const file = library.desk(counter).file(patron);
    const title = (n: number) => `T-${nth * ofEach + n}`;
    const copy = (n: number) => `C-${nth * ofEach + n}`;
    const ten = Array.from({ length: 10 }, (_, n) => title(n + 1));
    orThrow(await library.portal(patron).reserve({ lines: atHeadquarters(...ten) }));
    const borrower = await day.fresh(patron);
    const reserve = (n: number) => past(office).reserve({ borrower, lines: atHeadquarters(title(n)) });
    orThrow(await reserve(11));
    orThrow(await reserve(1));
    orThrow(await past(counter).pickUp({ borrower, copy: copy(2), ...inHand }));
    orThrow(await file.pickUp({ copy: copy(12), ...inHand }));
    const renewed = async () => {
      const ofLoan = await day.fresh(patron);
      orThrow(await file.pickUp({ copy: copy(13), ...inHand }));
      const lent = (await factsOf(events, 'PickedUp')).find(({ data }) => data.copy === copy(13));
      return async (clickedAt: Instant) =>
        orThrow(await past(office).renew({ loan: lent?.data.loan as LoanId, borrower: ofLoan, clickedAt }));
    };
    return { patron, renewed };
  };

  /** Ends all reservations and loans of a patron. */
  const endAll = async (patron: string) => {
    const portal = library.portal(patron);
    for (const { reservation } of orThrow(await portal.reservations.now()).shown)
      orThrow(await portal.cancel({ reservation }));
    for (const { copy } of orThrow(await portal.loans.now()).shown)
      orThrow(await library.desk(counter).acceptReturn({ copy, location: 'HQ', payer: null }));
  };
  return { ...day, planted, endAll };
};

/** The results of deciding each command again from the history only. */
const fromTheFile = async (events: EventStore): Promise<ReadonlySet<string>> => {
  const results = new Set<string>();
  for await (const one of reExecuteAll(events, lendingEventCodec, Object.values(decisions) as never))
    results.add(orThrow(one).execution.is);
  results.delete('unexplained');
  return results;
};

describe('the review of the night', () => {
  it('finds 20 of 20 commands past the limits of a person, none of which the file shows, and nothing of these patrons is forgotten', async () => {
    const { events, library, set, planted, endAll } = await openWithPlanted(5);
    const patrons = await Promise.all([0, 1, 2, 3, 4].map(planted));
    set('2021-04-10 10:00');
    const renewals = await Promise.all(patrons.map(({ renewed }) => renewed()));
    set('2021-04-18 10:00');
    await Promise.all(renewals.map((renew) => renew('2021-04-18T01:00:00.000Z' as Instant)));
    set('2021-04-19 00:00');
    const report = await library.jobs.forgetBorrowers();
    expect(report.troubles.map(({ code }) => code)).toEqual(Array(20).fill('decided-otherwise'));
    expect(orThrow(await library.comparePeople()).shown.decidedOtherwise).toHaveLength(20);
    expect(await factsOf(events, 'PersonsReviewed')).toMatchObject([
      { data: { commands: report.reviewed, found: 20 } },
    ]);
    expect(await fromTheFile(events)).toEqual(new Set(['same']));

    for (const { patron } of patrons) await endAll(patron);
    set('2021-06-30 00:00');
    expect(await library.jobs.forgetBorrowers()).toMatchObject({ forgotten: 0, troubles: [] });
    expect(await factsOf(events, 'BorrowerForgotten')).toEqual([]);
  });

  const night = async () => {
    const day = await openPast([...shelf(2), makeCopyAdded(copyId(3), titleId(1))]);
    const { library, past } = day;
    const [patron, other] = [await day.registered(), await day.registered()];
    const lend = async (to: string, copy: string) =>
      orThrow(
        await library
          .desk(counter)
          .file(to)
          .pickUp({ copy, ...inHand }),
      );
    await lend(patron, 'C-1');
    const planted = await day.fresh(patron);
    orThrow(await past(counter).pickUp({ borrower: planted, copy: 'C-3', ...inHand }));
    await lend(other, 'C-2');
    for (const copy of ['C-1', 'C-2', 'C-3'])
      orThrow(await library.desk(counter).acceptReturn({ copy, location: 'HQ', payer: null }));
    day.set('2021-04-04 00:00');
    const inQuestion = async () => orThrow(await library.comparePeople()).shown.decidedOtherwise;
    return { ...day, lend, other, planted, forget: library.jobs.forgetBorrowers, inQuestion };
  };

  it('lets nothing of that patron be forgotten until staff forget the pseudonym', async () => {
    const { set, library, planted, forget, inQuestion } = await night();
    expect(await forget()).toMatchObject({ reviewed: 3, forgotten: 1, troubles: { length: 1 } });
    set('2021-04-05 00:00');
    expect(await forget()).toMatchObject({ reviewed: 0, forgotten: 0, troubles: [] });
    expect(await inQuestion()).toMatchObject([{ borrower: planted, kind: 'PickUp' }]);
    orThrow(await library.desk(office).forgetBorrower({ borrower: planted, mailWaits: false }));
    expect(await forget()).toMatchObject({ forgotten: 1 });
    expect(await inQuestion()).toEqual([]);
    expect(await forget()).toMatchObject({ forgotten: 1 });
  });

  it('is recorded once a night, and only if something was reviewed', async () => {
    const { events, open, set, forget, lend, other } = await night();
    const recorded = async () => (await factsOf(events, 'PersonsReviewed')).map(({ data }) => data.commands);
    await Promise.all([forget(), (await open()).jobs.forgetBorrowers(), forget()]);
    await lend(other, 'C-1');
    await forget();
    expect(await recorded()).toEqual([3]);
    set('2021-04-05 00:00');
    await forget();
    expect(await recorded()).toEqual([3, 1]);
    set('2021-04-06 00:00');
    await forget();
    expect(await recorded()).toEqual([3, 1]);
  });

  it('forgets nothing in a night when the history cannot be reviewed', async () => {
    const { events, open } = await night();
    const away = storeError('store-unavailable', { store: 'The history', reason: 'away' });
    let isAway = false;
    const records: EventStore['records'] = (range) =>
      isAway ? Promise.resolve(E.left(away)) : events.records(range);
    const library = await open({ events: { ...events, records } });
    isAway = true;
    expect(await library.jobs.forgetBorrowers()).toMatchObject({ forgotten: 0, troubles: [away] });
    expect(await factsOf(events, 'BorrowerForgotten')).toEqual([]);
  });
});
