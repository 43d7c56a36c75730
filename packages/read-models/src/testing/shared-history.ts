import { orThrow } from '@torioki/event-store';
import { isDeepStrictEqual } from 'node:util';
import { unwrapAnswer, findHeadPosition } from '@torioki/event-store/contract';
import type { EventStore } from '@torioki/event-store';
import type { LendingEvent } from '@torioki/lending';
import type { Documents } from '@torioki/projection';
import { onTestFinished } from 'vitest';
import { foldDocuments, keysOf, withoutEmpty } from './fold-documents.js';
import { readModels } from '../read-models.js';
import { openDocumentsAt, openEventsAt, type Place } from './place.js';
import { numberEvents } from './show-after.js';

const perAppend = 1_000;

/** A history and its read models, shared by several processes. */
export interface SharedHistory {
  readonly place: Place;
  readonly store: EventStore;
  readonly record: (events: readonly LendingEvent[]) => Promise<void>;
  readonly openDocuments: () => Promise<Documents>;
}

export const openSharedHistory = async (place: Place): Promise<SharedHistory> => {
  const { store } = orThrow(await openEventsAt(place));
  onTestFinished(() => store.close());
  return {
    place,
    store,
    record: async (events) => {
      const head = await findHeadPosition(store);
      for (let from = 0; from < events.length; from += perAppend)
        await unwrapAnswer(store.append(numberEvents(events.slice(from, from + perAppend), head + from)));
    },
    openDocuments: async () => {
      const { documents } = orThrow(await openDocumentsAt(place));
      onTestFinished(() => documents.close());
      return documents;
    },
  };
};

/**
 * Describes each generation of documents that differs from the fold of the history up to its checkpoint.
 * While a generation is built, a document may include later events. Then the document must equal the fold up
 * to its own position.
 */
export const findUnfolded = async (
  documents: Documents,
  history: readonly LendingEvent[],
): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const { id, model: name, is, checkpoint } of await unwrapAnswer(documents.generations())) {
    const model = readModels.find((one) => one.name === name);
    if (model === undefined) continue;
    const found = await unwrapAnswer(documents.read(id, keysOf(model, history)));
    const held = withoutEmpty(
      model,
      found.map(({ key, document }) => [key, document] as const),
    );
    const further = found.filter(({ position }) => is === 'building' && position > checkpoint.position);
    const expected = {
      ...foldDocuments(model, history.slice(0, checkpoint.position)),
      ...Object.fromEntries(
        further.map(({ key, position }) => [key, foldDocuments(model, history.slice(0, position))[key]]),
      ),
    };
    if (!isDeepStrictEqual(held, expected)) wrong.push(`${name}, ${is}, at ${checkpoint.position}`);
  }
  return wrong;
};
