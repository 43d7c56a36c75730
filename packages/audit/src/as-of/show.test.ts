import { fail } from 'node:assert/strict';
import { orThrow, inMemoryEventStore, findLastCursor, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { lendingEventCodec, type Instant } from '@torioki/lending';
import { copyId, headquarters, makeJourney, library, mari, tokyo } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import { findLastRecordedBy } from '@torioki/event-store/adapter';
import { describe, expect, it } from 'vitest';
import { findViewedEnd } from './find-viewed-end.js';
import { parseInstant } from './parse-instant.js';
import { showView, type ShowRequest } from './show.js';

const { added, waiting, ready, noticed, lent } = makeJourney(1, headquarters);
const events = [...library, added, waiting, ready, noticed, lent];
const last = events.length;

/** A history whose events were each recorded a given number of minutes after they happened. */
const recorded = async (minutes: (index: number) => number = () => 0): Promise<EventStore> => {
  let now = new Date(0);
  const store = inMemoryEventStore({ librarySystem: 'as-of', clock: () => now });
  for (const [index, event] of events.entries()) {
    now = new Date(Date.parse(event.data.at) + 60_000 * minutes(index));
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    await unwrapAnswer(store.append([{ ...lendingEventCodec.encode(event), id, metadata: {} }]));
  }
  return store;
};

const imported = () => recorded((index) => 60 * 24 * 365 - index);

const loansOfMari: ShowRequest = {
  view: 'patronLoans',
  given: { borrower: [mari] },
  as: { asOf: '2021-04-30' },
};

describe('a written instant', () => {
  it.each([
    ['2021-04-06', '2021-04-06T14:59:59.999Z'],
    ['2021-04-06T18:30', '2021-04-06T09:30:00.000Z'],
    ['2021-04-06 18:30:15', '2021-04-06T09:30:15.000Z'],
    ['2021-04-06T18:30Z', '2021-04-06T18:30:00.000Z'],
    ['2021-04-06T18:30:00.500+02:00', '2021-04-06T16:30:00.500Z'],
  ])('%s is %s', (text, instant) => {
    expect(parseInstant(text, 'Asia/Tokyo')).toEqual(E.right(instant));
  });

  it.each(['yesterday', '2021-02-30', '2021-04-06T25:00', '2021-04-06T18:30:61', '2021-04-06T18:60Z', ''])(
    'is refused: %s',
    (text) => {
      expect(parseInstant(text, 'Asia/Tokyo')).toMatchObject({ left: { code: 'invalid-input' } });
    },
  );
});

describe('the state recorded at an instant', () => {
  it('ends with the last event recorded by then', async () => {
    const store = await recorded();
    const all = await unwrapAnswer(store.records());
    const instants = [
      ...all.map(({ recordedAt }) => recordedAt),
      '2020-01-01T00:00:00.000Z',
      '2030-01-01T00:00:00.000Z',
    ];
    for (const instant of instants) {
      const count = all.filter(({ recordedAt }) => recordedAt <= instant).length;
      expect(await unwrapAnswer(findLastRecordedBy(store, instant as Instant, all.at(-1) ?? fail()))).toBe(
        count,
      );
    }
  });

  it('is found in one read for each doubling of the history', async () => {
    const store = await recorded();
    let reads = 0;
    const counting = {
      ...store,
      records: (...given: Parameters<EventStore['records']>) => ((reads += 1), store.records(...given)),
    };
    const end = await unwrapAnswer(findLastCursor(store));
    await unwrapAnswer(findLastRecordedBy(counting, tokyo('2021-04-06 12:00'), end));
    expect(reads).toBeLessThanOrEqual(Math.ceil(Math.log2(last + 1)));
  });

  it('leaves out events recorded later, and reports them', async () => {
    const store = await recorded((index) => (index === last - 1 ? 60 : 0));
    const { place, recordedLater } = orThrow(await findViewedEnd(store, { asOf: '2021-04-08 09:30' }));
    expect(place.position).toBe(last - 1);
    expect(recordedLater).toEqual([
      {
        position: last,
        type: 'PickedUp',
        happenedAt: lent.data.at,
        recordedAt: tokyo('2021-04-08 10:00'),
      },
    ]);
  });

  it('contains, for an imported history, the events that had happened by then', async () => {
    const store = await imported();
    expect(orThrow(await findViewedEnd(store, { asOf: '2021-04-07' })).place.position).toBe(0);
    expect(orThrow(await findViewedEnd(store, { happened: '2021-04-07' })).place.position).toBe(last - 1);
  });

  it.each([0, -1, 1.5, 1_000])('is refused at position %d', async (position) => {
    expect(await expectFailure('invalid-input', findViewedEnd(await recorded(), { position }))).toMatchObject(
      {
        path: 'position',
      },
    );
  });
});

describe('a view at an earlier time', () => {
  it('equals the view of that day', async () => {
    const store = await recorded();
    const showAsOf = async (asOf: string) =>
      orThrow(await showView(store, { ...loansOfMari, as: { asOf } })).shown;
    expect(await showAsOf('2021-04-07')).toEqual([]);
    expect(await showAsOf('2021-04-08')).toMatchObject([{ copy: copyId(1), daysOverdue: 0 }]);
    expect(await showAsOf('2021-04-24')).toMatchObject([{ copy: copyId(1), daysOverdue: 2 }]);
  });

  it('is compared with another state, and lists the events between', async () => {
    const { other } = orThrow(
      await showView(await recorded(), {
        ...loansOfMari,
        as: { asOf: '2021-04-06' },
        other: { asOf: '2021-04-30' },
      }),
    );
    expect(other?.between.map(({ type }) => type)).toEqual(['Secured', 'ReadyNoticeSent', 'PickedUp']);
    expect(other?.differences).toMatchObject([
      { path: expect.stringMatching(/^loan /) as string, before: undefined, after: { copy: copyId(1) } },
    ]);
  });

  it.each<readonly [Partial<ShowRequest>, string]>([
    [{ view: 'loans' }, 'view'],
    [{ given: {} }, 'borrower'],
    [{ given: { borrower: ['Mari'] } }, 'borrower'],
    [{ as: { asOf: 'then' } }, 'instant'],
  ])('is not shown for %j', async (wrong, path) => {
    const failed = showView(await recorded(), { ...loansOfMari, ...wrong });
    expect(await expectFailure('invalid-input', failed)).toMatchObject({ path });
  });
});
