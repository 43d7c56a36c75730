import { orThrow } from '@torioki/event-store';
import { isDeepStrictEqual } from 'node:util';
import { answered, headOf } from '@torioki/event-store/contract';
import type { EventStore } from '@torioki/event-store';
import type { LendingEvent } from '@torioki/lending';
import type { Documents } from '@torioki/projection';
import { onTestFinished } from 'vitest';
import { foldedBy, keysOf, present } from './held.js';
import { readModels } from '../read-models.js';
import { openDocumentsAt, openEventsAt, type Place } from './place.js';
import { stored } from './shown.js';

const perAppend = 1_000;

/** A history and its read models, shared by several processes. */
export interface Kept {
  readonly place: Place;
  readonly store: EventStore;
  readonly record: (events: readonly LendingEvent[]) => Promise<void>;
  readonly openDocuments: () => Promise<Documents>;
}

export const keptAt = async (place: Place): Promise<Kept> => {
  const { store } = orThrow(await openEventsAt(place));
  onTestFinished(() => store.close());
  return {
    place,
    store,
    record: async (events) => {
      const head = await headOf(store);
      for (let from = 0; from < events.length; from += perAppend)
        await answered(store.append(stored(events.slice(from, from + perAppend), head + from)));
    },
    openDocuments: async () => {
      const { documents } = orThrow(await openDocumentsAt(place));
      onTestFinished(() => documents.close());
      return documents;
    },
  };
};

/**
 * Describes each generation whose documents are not the fold of the history up to its checkpoint. A document
 * under construction may be further: then it is the fold up to its own position.
 */
export const unfolded = async (
  documents: Documents,
  history: readonly LendingEvent[],
): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const { id, model: name, is, checkpoint } of await answered(documents.generations())) {
    const model = readModels.find((one) => one.name === name);
    if (model === undefined) continue;
    const found = await answered(documents.read(id, keysOf(model, history)));
    const held = present(
      model,
      found.map(({ key, document }) => [key, document] as const),
    );
    const further = found.filter(({ position }) => is === 'building' && position > checkpoint.position);
    const expected = {
      ...foldedBy(model, history.slice(0, checkpoint.position)),
      ...Object.fromEntries(
        further.map(({ key, position }) => [key, foldedBy(model, history.slice(0, position))[key]]),
      ),
    };
    if (!isDeepStrictEqual(held, expected)) wrong.push(`${name}, ${is}, at ${checkpoint.position}`);
  }
  return wrong;
};
