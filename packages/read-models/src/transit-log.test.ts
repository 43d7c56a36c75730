import { orThrow, inMemoryEventStore } from '@torioki/event-store';
import { chooseRuns, unwrapAnswer, describeWith } from '@torioki/event-store/contract';
import { lendingEventCodec } from '@torioki/lending';
import type { Label, LendingEvent, LocalDate, LocationId } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';
import {
  makeArrivedAtBranch,
  makeCopyAdded,
  copyId,
  makeDispatchDaysPublished,
  headquarters,
  loanId,
  mari,
  makeNoticeSent,
  makePickedUp,
  makePickupLocationAdded,
  makePolicyPublished,
  reservationId,
  makeReserved,
  makeSecured,
  makeShippedToBranch,
  titleId,
  tokyo,
  wakkanai,
  type SamplePlace,
} from '@torioki/lending/samples';
import { inMemoryDocuments, openProjection, type ViewQuery } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { holdShelfModel } from './hold-shelf/fold.js';
import {
  branchShipmentsModel,
  noticesModel,
  listPacking,
  publishedRulesModel,
  listShipments,
} from './index.js';
import { librarySystem, numberEvents } from './testing/show-after.js';
import { transitsByDay, type Transit } from './testing/transit-log.js';

const placeOf = (name: string): SamplePlace => ({
  ...wakkanai,
  location: name.replaceAll(/[^A-Za-z0-9]+/g, '-') as LocationId,
  name: name as Label,
});

/**
 * The events of the n-th transit, as a shipment of this system. They begin with the notice of the evening
 * before and end with the loan.
 */
const shipment = (n: number, { date, to }: Transit) => {
  const evening = `${addDays(date, -1)} 20:00`;
  const added = makeCopyAdded(copyId(n), titleId(n));
  const who = { borrower: mari, title: titleId(n), place: placeOf(to) };
  const ready = makeSecured(evening, makeReserved(evening, reservationId(n), who), added);
  return {
    prepared: [ready, makeNoticeSent(evening, ready, { dispatchDay: date })],
    shipped: makeShippedToBranch(`${date} 10:00`, ready, date),
    arrived: makeArrivedAtBranch(`${date} 15:00`, ready),
    lent: makePickedUp(`${date} 17:00`, loanId(n), ready, date),
  };
};

/** The totals of a day for each place, sorted by place. */
const sumsOf = (transits: readonly Transit[]): readonly (readonly [string, number])[] => {
  const sums = new Map<string, number>();
  for (const { to } of transits) sums.set(to, (sums.get(to) ?? 0) + 1);
  return [...sums].sort();
};

const opened = async (places: readonly string[], days: readonly LocalDate[]) => {
  const store = inMemoryEventStore({ librarySystem });
  const [first = '2017-01-01', last = first] = [days[0], days.at(-1)];
  const {
    projection: { now, close },
  } = orThrow(
    await openProjection({
      store,
      codec: lendingEventCodec,
      models: [publishedRulesModel, branchShipmentsModel, holdShelfModel, noticesModel],
      documents: inMemoryDocuments(librarySystem),
    }),
  );
  let recorded = 0;
  const record = async (events: readonly LendingEvent[]) => {
    await unwrapAnswer(store.append(numberEvents(events, recorded)));
    recorded += events.length;
  };
  const see = async <Shown>(query: ViewQuery<Shown>): Promise<Shown> => {
    const answer = await now(query);
    if (E.isLeft(answer)) throw new Error(answer.left.message);
    return answer.right;
  };
  await record([
    makePolicyPublished(first),
    makePickupLocationAdded(headquarters),
    ...places.map((name) => makePickupLocationAdded(placeOf(name))),
    makeDispatchDaysPublished(first, last, days),
  ]);
  return { record, see, close };
};

const log = transitsByDay();

/**
 * Records the events of the log. Compares the totals of each day, before and after the dispatch, with the
 * log's totals.
 */
const compared = async (log: NonNullable<ReturnType<typeof transitsByDay>>) => {
  const transits = [...log.values()].flat();
  const places = [...new Set(transits.map(({ to }) => to))];
  expect(new Set(places.map((name) => placeOf(name).location)).size).toBe(places.length);
  const { record, see, close } = await opened(places, [...log.keys()]);
  const everything = { first: 10_000, after: undefined };
  let n = 0;
  let totals = 0;
  for (const [day, ofDay] of log) {
    const sums = sumsOf(ofDay);
    const shipments = ofDay.map((transit) => shipment((n += 1), transit));
    await record(shipments.flatMap(({ prepared }) => prepared));
    const morning = tokyo(`${day} 08:00`);
    const packed = await see(listPacking(day, morning, everything));
    expect(packed.places.map(({ name, toSend }) => [name, toSend.length]).sort()).toEqual(sums);
    await record(shipments.map(({ shipped }) => shipped));
    for (const [name, sum] of sums) {
      const { toSend, underWay } = await see(listShipments(placeOf(name).location, day, morning, everything));
      expect([toSend.length, underWay.length, new Set(underWay.map(({ shippedOn }) => shippedOn))]).toEqual([
        0,
        sum,
        new Set([day]),
      ]);
      totals += 1;
    }
    await record(shipments.map(({ arrived }) => arrived));
    const [[name, sum] = ['', 0]] = sums;
    expect((await see(listShipments(placeOf(name).location, day, morning, everything))).arrived).toHaveLength(
      sum,
    );
    await record(shipments.map(({ lent }) => lent));
  }
  await close();
  console.info(`${n} transits to ${places.length} libraries on ${log.size} days: ${totals} totals compared`);
  expect(n).toBe(transits.length);
};

describeWith(
  describe,
  log === undefined ? 'TORIOKI_TRANSIT_LOG names no file' : undefined,
  'The log of transits',
  () => {
    it(
      'the transits, as shipments, have the totals per branch and day of the file',
      { timeout: 300_000 },
      () => {
        const days = [...(log ?? [])];
        /** Most transits are on the last days, so the test takes days evenly from the whole log. */
        const step = Math.floor(days.length / chooseRuns(30, days.length));
        return compared(new Map(days.filter((_, index) => index % step === 0)));
      },
    );
  },
);
