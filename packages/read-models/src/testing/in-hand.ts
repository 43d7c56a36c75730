import type { LendingEvent } from '@torioki/lending';
import {
  answered,
  type AnyReadModel,
  type Listing,
  type StoredDocument,
  type ViewQuery,
  type Wanted,
} from '@torioki/projection';

interface Held {
  readonly stored: StoredDocument;
  readonly listing: Listing | null;
}

/** Documents of some models in hand, event by event, for tests that ask after each of many days. */
export const inHand = (...models: readonly AnyReadModel[]) => {
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

  const find = (wanted: Wanted): readonly StoredDocument[] => {
    const documents = documentsOf(wanted.model);
    if (wanted.of === 'keys') return wanted.keys.flatMap((key) => documents.get(key)?.stored ?? []);
    const { list, from, to } = wanted;
    return [...documents.values()]
      .filter(({ listing }) => listing?.list === list && from <= listing.place && listing.place <= to)
      .map(({ stored }) => stored);
  };

  return {
    take: (event: LendingEvent) => {
      for (const model of models) if (model.types.includes(event.type)) changed(model, event);
    },
    see: <Shown>(query: ViewQuery<Shown>): Shown => answered(query, { checkpoint: () => 1, find }).shown,
  };
};
