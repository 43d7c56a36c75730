import { pagesOfRecords, orThrow } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import { hokkaido, lendingEventCodec } from '@torioki/lending';
import type { BorrowerId, Instant, LendingEvent, LocalDate, ReservationId } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';
import { simulate } from '@torioki/simulation';
import { expect, it } from 'vitest';
import { answerQuery } from '@torioki/projection';
import type { AnyReadModel, Listing, StoredDocument, ViewQuery, DocumentRequest } from '@torioki/projection';
import { daysUntilFreeModel } from '../days-until-free/fold.js';
import { waitsOverModel } from '../waits-over/fold.js';
import { holdingsModel } from '../holdings/fold.js';
import { patronQueueModel } from '../patron-queue/fold.js';
import { publishedRulesModel } from '../published-rules/fold.js';
import { titleQueueModel } from '../title-queue/fold.js';
import type { Estimate } from './estimate.js';
import { findOutlooks } from './view.js';

interface Held {
  readonly stored: StoredDocument;
  readonly listing: Listing | null;
}

/** Documents in memory, for tests that query them on many days. Each event changes them immediately. */
const inHand = (...models: readonly AnyReadModel[]) => {
  const held = new Map(models.map((model) => [model.name, new Map<string, Held>()]));
  const documentsOf = (model: string) => held.get(model) ?? new Map<string, Held>();

  const changed = (model: AnyReadModel, event: LendingEvent) => {
    const documents = documentsOf(model.name);
    for (const key of new Set(model.keys(event))) {
      const before = documents.get(key)?.stored.document ?? model.empty;
      const document = model.evolve(before, event, key);
      const stored = { key, document, position: 1 } as StoredDocument;
      documents.set(key, { stored, listing: model.listed?.(document) ?? null });
    }
  };

  const find = (wanted: DocumentRequest): readonly StoredDocument[] => {
    const documents = documentsOf(wanted.model);
    if (wanted.is === 'keys') return wanted.keys.flatMap((key) => documents.get(key)?.stored ?? []);
    if (wanted.is === 'count') throw new Error('an estimate counts no documents');
    const { list, after, to } = wanted;
    return [...documents.values()]
      .filter(({ listing }) => listing?.list === list && after.place <= listing.place && listing.place <= to)
      .map(({ stored }) => stored);
  };

  return {
    take: (event: LendingEvent) => {
      for (const model of models) if (model.types.includes(event.type)) changed(model, event);
    },
    see: <Shown>(query: ViewQuery<Shown>): Shown => answerQuery(query, { checkpoint: () => 1, find }).shown,
  };
};

const from = '2021-04-01' as LocalDate;
const daysBetweenLooks = 10;

/**
 * The number of last days without estimates. Shortly before the end of the history, an estimate would count
 * only if its book came soon, which would distort the result.
 */
const lastDays = 60;

const shownToPatrons = (event: LendingEvent): LendingEvent =>
  event.type === 'PolicyPublished'
    ? { ...event, data: { ...event.data, policy: { ...hokkaido, showEstimate: true } } }
    : event;

const historyOf = async (days: number): Promise<readonly LendingEvent[]> => {
  const { events } = orThrow(await simulate({ seed: 1, from, days, patrons: 60, titles: 30, places: 6 }));
  const history: LendingEvent[] = [];
  for await (const page of pagesOfRecords(events))
    if (page._tag === 'Right')
      for (const record of page.right) {
        const event = lendingEventCodec.decode(record);
        if (event._tag === 'Right') history.push(shownToPatrons(event.right));
      }
  return history;
};

/** For each reservation, the first day of pickup or, for home delivery, the dispatch day in its notice. */
const readyDays = (history: readonly LendingEvent[]): ReadonlyMap<ReservationId, LocalDate> => {
  const days = new Map<ReservationId, LocalDate>();
  for (const { type, data } of history)
    if (type === 'ReadyNoticeSent' || type === 'ReadyNoticeNotSent') {
      const day = data.promised.from ?? data.promised.dispatchDay;
      if (day !== null && !days.has(data.reservation)) days.set(data.reservation, day);
    }
  return days;
};

interface Told {
  readonly reservation: ReservationId;
  readonly estimate: Estimate;
}

/** The estimates that all waiting patrons see in the morning, on every tenth day. */
const toldOver = (history: readonly LendingEvent[], days: number): readonly Told[] => {
  const { take, see } = inHand(
    publishedRulesModel,
    patronQueueModel,
    titleQueueModel,
    holdingsModel,
    daysUntilFreeModel,
    waitsOverModel,
  );
  const waiting = new Map<ReservationId, BorrowerId>();
  const estimates: Told[] = [];
  let next = 0;
  for (let day = 0; day < days - lastDays; day += daysBetweenLooks) {
    const at = `${addDays(from, day - 1)}T22:00:00.000Z` as Instant;
    for (let event = history[next]; event && event.data.at < at; event = history[(next += 1)]) {
      take(event);
      if (event.type === 'Reserved') waiting.set(event.data.reservation, event.data.borrower);
    }
    const outlooks = see(findOutlooks([...new Set(waiting.values())], at));
    for (const { reservation, estimate } of outlooks)
      if (estimate !== null) estimates.push({ reservation, estimate });
  }
  return estimates;
};

const percent = (some: number, all: number) => Math.round((100 * some) / all);

it(
  'the day is in the range for 75 to 95 of 100 waiting patrons, over a simulated year',
  { timeout: 600_000 },
  async () => {
    const days = chooseRuns(200, 365);
    const history = await historyOf(days);
    const came = readyDays(history);
    const estimates = toldOver(history, days);
    const judged = estimates.flatMap(({ reservation, estimate }) => {
      const day = came.get(reservation);
      return day === undefined || estimate.is === 'none' ? [] : [{ ...estimate, day }];
    });
    const shares = (some: typeof judged) => ({
      questions: some.length,
      inside: percent(some.filter(({ from, until, day }) => from <= day && day <= until).length, some.length),
      before: percent(some.filter(({ from, day }) => day < from).length, some.length),
      after: percent(some.filter(({ until, day }) => until < day).length, some.length),
    });
    const byPolicy = judged.filter((one) => one.byPolicy);
    const seen = judged.filter((one) => !one.byPolicy);
    console.info(
      JSON.stringify({
        estimates: estimates.length,
        all: shares(judged),
        byPolicy: shares(byPolicy),
        seen: shares(seen),
      }),
    );
    expect(shares(judged).inside).toBeGreaterThanOrEqual(75);
    expect(shares(judged).inside).toBeLessThanOrEqual(95);
  },
);
