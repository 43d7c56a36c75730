import { randomUUID } from 'node:crypto';
import { inMemoryEventStore, orThrow } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { hokkaido, hokkaidoProfile, lendingEventCodec, type LendingEvent } from '@torioki/lending';
import {
  headquarters,
  ken,
  library as published,
  makeReserved,
  mari,
  reservationId,
  titleId,
} from '@torioki/lending/samples';
import { document, documents, documentsInList, ownModel, patronQueueModel } from '@torioki/read-models';
import type { ViewQuery } from '@torioki/projection';
import { lastValueFrom, type Observable } from 'rxjs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLibrary, type LibraryOptions } from '../index.js';
import { models, mostWanted } from '../testing/most-wanted.js';

const reserved = (n: number, title: number, borrower = mari) =>
  makeReserved('2021-04-06 10:00', reservationId(n), {
    borrower,
    title: titleId(title),
    place: headquarters,
  });

const openOn = async (options: Partial<LibraryOptions> = {}) => {
  const events = inMemoryEventStore({ librarySystem: 'own-views' });
  const record = async (...facts: readonly LendingEvent[]) =>
    (
      await unwrapAnswer(
        events.append(
          facts.map((fact) => ({ ...lendingEventCodec.encode(fact), id: randomUUID(), metadata: {} })),
        ),
      )
    ).last.position;
  await record(...published);
  const opened = await openLibrary({
    events,
    policy: hokkaido,
    profile: hokkaidoProfile,
    models,
    ...options,
  });
  const { library } = orThrow(opened);
  onTestFinished(() => library.close());
  return { ...library, record };
};

const watch = <Shown>(live: Observable<Shown>): readonly Shown[] => {
  const seen: Shown[] = [];
  const watching = live.subscribe((value) => seen.push(value));
  onTestFinished(() => watching.unsubscribe());
  return seen;
};

const april = () => mostWanted('HQ', '2021-04');

describe('a view of the host', () => {
  it('is shown now, and live, even while its model is rebuilt', async () => {
    const { views, record } = await openOn();
    const seen = watch(views.show(april).live);
    await record(reserved(1, 1), reserved(2, 2));
    expect(await views.show(april).now()).toMatchObject({ is: 'shown', shown: [{ title: titleId(1) }, {}] });
    const rebuilt = lastValueFrom(views.rebuild('wanted-titles'));
    await record(reserved(3, 2));
    expect(await views.show(april).now()).toMatchObject({
      shown: [{ title: titleId(2), reservations: 2 }, {}],
    });
    await rebuilt;
    await record(reserved(4, 2));
    await expect.poll(() => seen.at(-1)).toMatchObject([{ title: titleId(2), reservations: 3 }, {}]);
    expect(await views.show(() => mostWanted('HQ', '2021-05')).now()).toEqual({ is: 'shown', shown: [] });
    expect(orThrow(await views.health()).shown.models).toContainEqual(
      expect.objectContaining({ model: 'wanted-titles' }),
    );
  });

  it('is shown as of a position and of an instant', async () => {
    const { views, record } = await openOn();
    const position = await record(reserved(1, 1));
    const instant = new Date().toISOString();
    await expect.poll(() => new Date().toISOString() > instant).toBe(true);
    await record(reserved(2, 1));
    expect(await views.showAsOf(april, { position })).toMatchObject({ shown: [{ reservations: 1 }] });
    expect(await views.showAsOf(april, { instant })).toMatchObject({ shown: [{ reservations: 1 }] });
    expect(await views.showAsOf(april, { position: position - 1 })).toMatchObject({ shown: [] });
    expect(await views.showAsOf(april, { position: position + 1 })).toMatchObject({
      shown: [{ reservations: 2 }],
    });
  });

  it.each([
    [{ position: 10_000 }, 'position'],
    [{ position: -1 }, 'position'],
    [{ instant: 'yesterday' }, 'instant'],
    [{}, 'instant'],
    [undefined, 'moment'],
    [null, 'moment'],
    [120, 'moment'],
  ])('as of %j is invalid input', async (moment, path) => {
    const { views } = await openOn();
    expect(await views.showAsOf(april, moment as never)).toMatchObject({
      is: 'failed',
      error: { code: 'invalid-input', details: { path } },
    });
  });

  it('of a person takes all pseudonyms, also from the models of Torioki', async () => {
    const { views, record } = await openOn();
    await record(reserved(1, 1), reserved(2, 2, ken));
    const queues = await views.show(() => documents(patronQueueModel, [mari, ken])).now();
    expect(queues).toMatchObject({ shown: [[{ title: titleId(1) }], [{ title: titleId(2) }]] });
  });

  it('keeps an event out whose key is empty, and says so in the health', async () => {
    const keyless = ownModel({
      name: 'keyless',
      version: 1,
      types: ['Reserved'],
      keys: ({ data: { title } }) => [title === titleId(1) ? '' : title],
      empty: 0,
      evolve: (count) => count + 1,
    });
    const { views, record } = await openOn({ models: [keyless] });
    await record(reserved(1, 1), reserved(2, 2));
    const shown = await views.show(() => documents(keyless, [titleId(2)])).now();
    expect(shown).toMatchObject({ shown: [1] });
    const { quarantined } = orThrow(await views.health()).shown;
    expect(quarantined).toMatchObject([
      { model: 'keyless', reason: 'it gives a key that is empty or not a text' },
    ]);
  });

  it('includes the reservations of an old system, in the month when they were made', async () => {
    const { views, record } = await openOn();
    const { reservation, title, borrower, location, pickupClass, group, at: since } = reserved(1, 1).data;
    const placed = { reservation, title, borrower, location, pickupClass, group, since };
    const place = headquarters;
    const later = makeReserved('2021-06-01 10:00', reservation, { borrower, title, place }).data.at;
    const waiting = { rank: 0, turnCame: false, statusAtMigration: { is: 'waiting' } } as const;
    const noCopy = { copy: null, loanClass: null, source: null };
    await record({
      type: 'ReservationMigrated',
      data: { ...placed, ...waiting, ...noCopy, at: later },
    });
    expect(await views.show(april).now()).toMatchObject({ shown: [{ title: titleId(1), reservations: 1 }] });
  });

  it('has the names of its titles', async () => {
    const name = { name: '本', volume: null, author: null };
    const titles = (codes: readonly string[]) => new Map(codes.map((code) => [code, name]));
    const { views, record } = await openOn({ titles });
    await record(reserved(1, 1));
    expect(await views.show(april).now()).toMatchObject({ shown: [{ called: '本' }] });
  });

  it.each([
    [
      'an unknown model',
      () =>
        document(
          ownModel({
            name: 'other',
            version: 1,
            types: ['Reserved'],
            keys: () => [],
            empty: 0,
            evolve: (n) => n,
          }),
          'a',
        ),
    ],
    [
      'a query that throws',
      function* () {
        yield* april();
        throw new TypeError('a reader');
      },
    ],
    ['a query that is no generator', () => 1 as never],
    ['no keys', () => documents(patronQueueModel, undefined as never), 'query.keys'],
    ['a key that is no text', () => document(patronQueueModel, undefined as never), 'query.keys'],
    ['a list without a name', () => documentsInList(patronQueueModel, undefined as never), 'query.list'],
    [
      'a page without a size',
      () => documentsInList(patronQueueModel, 'a', { first: Number.NaN }),
      'query.first',
    ],
    ['a place that is no text', () => documentsInList(patronQueueModel, 'a', { to: 7 as never }), 'query.to'],
    [
      'a last document without a key',
      () => documentsInList(patronQueueModel, 'a', { after: {} as never }),
      'query.after',
    ],
  ])('gives invalid input for %s', async (_, query: ViewQuery<unknown>, path = 'query') => {
    const { views } = await openOn();
    const failed = { is: 'failed', error: { code: 'invalid-input', details: { path } } };
    expect(await views.show(query).now()).toMatchObject(failed);
    expect(await views.showAsOf(query, { position: 1 })).toMatchObject(failed);
    await expect(lastValueFrom(views.show(query).live)).rejects.toMatchObject(failed);
    expect(JSON.stringify(await views.show(query).now())).not.toContain('reader');
  });
});
