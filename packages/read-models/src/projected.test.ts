import { orThrow, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, chooseRuns } from '@torioki/event-store/contract';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import { documentsAsOf, inMemoryDocuments, openProjection } from '@torioki/projection';
import type { AnyReadModel, Documents } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import * as fc from 'fast-check';
import { lastValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { readModels } from './read-models.js';
import { foldOf, readAllDocuments, type DocumentsByModel } from './testing/fold-documents.js';
import { runSteps, steps } from './testing/histories.js';
import { librarySystem, numberEvents, storeOf } from './testing/show-after.js';
import { inMemoryEventStore } from '@torioki/event-store';

const asOf = async (store: EventStore, position: number, pageSize = 1_000): Promise<Documents> => {
  const past = { store, codec: lendingEventCodec, models: readModels, pageSize };
  return orThrow(await documentsAsOf(position, past)).documents;
};

const held = async (events: readonly LendingEvent[]): Promise<DocumentsByModel> =>
  readAllDocuments(await asOf(await storeOf(events), events.length), events);

/** A store that delivers each event twice, and repeats some earlier events with each page. */
const stuttering = (store: EventStore): EventStore => ({
  ...store,
  read: async (query, options) => {
    const slice = await unwrapAnswer(store.read(query, options));
    if (query === 'everything') return E.right(slice);
    const before = query.map(async ({ after: { position } = { position: 0 }, ...item }) => {
      const range = { after: Math.max(0, position - 9), upTo: Math.max(0, position - 3) };
      return (await unwrapAnswer(store.read([item], range))).events;
    });
    const again = (await Promise.all(before)).flat();
    return E.right({ ...slice, events: [...again, ...slice.events.flatMap((event) => [event, event])] });
  },
});

const unrelated = (model: AnyReadModel, one: LendingEvent, other: LendingEvent): boolean => {
  const [keys, others] = [one, other].map((event) =>
    model.types.includes(event.type) ? model.keys(event as never) : [],
  );
  return (keys ?? []).every((key) => !(others ?? []).includes(key));
};

const swapped = (events: readonly LendingEvent[], at: number): readonly LendingEvent[] => [
  ...events.slice(0, at),
  ...events.slice(at, at + 2).toReversed(),
  ...events.slice(at + 2),
];

describe('on random histories of a library', { timeout: 600_000 }, () => {
  const numRuns = chooseRuns(12, 1_000);
  const always = (property: (events: readonly LendingEvent[], nth: number) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(steps(120), fc.nat(10_000), async (wanted, nth) =>
        property((await runSteps(wanted)).events, nth),
      ),
      { numRuns },
    );

  it('the documents are the fold, in pages of 1, 7 or 500', () =>
    always(async (events) => {
      const store = await storeOf(events);
      const expected = foldOf(events);
      for (const pageSize of [1, 7, 500])
        expect(await readAllDocuments(await asOf(store, events.length, pageSize), events)).toEqual(expected);
    }));

  it('documents as of a position are the fold of the events up to it', () =>
    always(async (events, nth) => {
      const position = nth % (events.length + 1);
      expect(await readAllDocuments(await asOf(await storeOf(events), position), events)).toEqual(
        foldOf(events.slice(0, position)),
      );
    }));

  it('rebuilt documents equal those that were folded step by step', () =>
    always(async (events, nth) => {
      const store = inMemoryEventStore({ librarySystem });
      const documents = inMemoryDocuments(librarySystem);
      const { projection } = orThrow(
        await openProjection({ store, codec: lendingEventCodec, models: readModels, documents }),
      );
      const chunk = 1 + (nth % 20);
      for (let from = 0; from < events.length; from += chunk) {
        await unwrapAnswer(store.append(numberEvents(events.slice(from, from + chunk), from)));
        await projection.waitUntilReached(Math.min(events.length, from + chunk));
      }
      const stepByStep = await readAllDocuments(documents, events);
      const rebuilt = readModels.map(({ name }) => lastValueFrom(projection.rebuild(name)));
      await Promise.all(rebuilt);
      await projection.close();
      expect(await readAllDocuments(documents, events)).toEqual(stepByStep);
      expect(stepByStep).toEqual(foldOf(events));
    }));

  it('an event that is delivered again changes nothing', () =>
    always(async (events) => {
      const documents = await asOf(stuttering(await storeOf(events)), events.length, 20);
      expect(await readAllDocuments(documents, events)).toEqual(foldOf(events));
    }));

  it('events of unrelated keys commute', () =>
    always(async (events, nth) => {
      const at = nth % (events.length - 1);
      const [one, other] = [events[at], events[at + 1]];
      if (one === undefined || other === undefined) return expect.fail('there are two');
      const [before, after] = [await held(events), await held(swapped(events, at))];
      for (const model of readModels.filter((each) => unrelated(each, one, other)))
        expect(after[model.name]).toEqual(before[model.name]);
    }));
});
