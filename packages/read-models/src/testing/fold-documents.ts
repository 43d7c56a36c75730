import { unwrapAnswer } from '@torioki/event-store/contract';
import type { LendingEvent } from '@torioki/lending';
import { documents as documentsOf } from '@torioki/projection';
import type { AnyReadModel, RunningQuery, Documents } from '@torioki/projection';
import { readModels } from '../read-models.js';

/** Documents by model and key, without empty ones. */
export type DocumentsByModel = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const touched = ({ types, keys }: AnyReadModel, event: LendingEvent): readonly string[] =>
  types.includes(event.type) ? keys(event) : [];

export const keysOf = (model: AnyReadModel, events: readonly LendingEvent[]): readonly string[] => [
  ...new Set(events.flatMap((event) => touched(model, event))),
];

/** Documents by key, as they are after encoding and decoding as JSON. Empty documents are left out. */
export const withoutEmpty = (
  model: AnyReadModel,
  entries: Iterable<readonly [string, unknown]>,
): DocumentsByModel[string] => {
  const empty = JSON.stringify(model.empty);
  const texts = [...entries].map(([key, document]) => [key, JSON.stringify(document)] as const);
  return Object.fromEntries(
    texts.filter(([, text]) => text !== empty).map(([key, text]) => [key, JSON.parse(text) as unknown]),
  );
};

/** The expected documents of a model, folded directly from events without a projection. */
export const foldDocuments = (
  model: AnyReadModel,
  events: readonly LendingEvent[],
): DocumentsByModel[string] => {
  const documents = new Map<string, unknown>();
  for (const event of events)
    for (const key of new Set(touched(model, event)))
      documents.set(key, model.evolve(documents.get(key) ?? model.empty, event, key));
  return withoutEmpty(model, documents);
};

export const foldOf = (events: readonly LendingEvent[]): DocumentsByModel =>
  Object.fromEntries(readModels.map((model) => [model.name, foldDocuments(model, events)]));

function* everything(events: readonly LendingEvent[]): RunningQuery<DocumentsByModel> {
  const held: [string, DocumentsByModel[string]][] = [];
  for (const model of readModels) {
    const keys = keysOf(model, events);
    const found = yield* documentsOf(model, keys);
    held.push([
      model.name,
      withoutEmpty(
        model,
        keys.map((key, index) => [key, found[index]]),
      ),
    ]);
  }
  return Object.fromEntries(held);
}

export const readAllDocuments = async (
  documents: Documents,
  events: readonly LendingEvent[],
): Promise<DocumentsByModel> => (await unwrapAnswer(documents.query(() => everything(events)))).shown;
