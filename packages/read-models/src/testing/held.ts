import { answered } from '@torioki/event-store/contract';
import type { LendingEvent } from '@torioki/lending';
import {
  documents as documentsOf,
  type AnyReadModel,
  type Asking,
  type Documents,
} from '@torioki/projection';
import { readModels } from '../read-models.js';

/** Documents of every model, by model and key; those that are empty are left out. */
export type Held = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const touched = ({ types, keys }: AnyReadModel, event: LendingEvent): readonly string[] =>
  types.includes(event.type) ? keys(event as never) : [];

const keysOf = (model: AnyReadModel, events: readonly LendingEvent[]): readonly string[] => [
  ...new Set(events.flatMap((event) => touched(model, event))),
];

const present = (model: AnyReadModel, entries: readonly (readonly [string, unknown])[]) =>
  Object.fromEntries(
    entries.filter(([, document]) => JSON.stringify(document) !== JSON.stringify(model.empty)),
  );

/** The fold of events, told without projections, as JSON carries it. */
export const foldOf = (events: readonly LendingEvent[]): Held => {
  const folded = (model: AnyReadModel, key: string): unknown =>
    events
      .filter((event) => touched(model, event).includes(key))
      .reduce<unknown>((document, event) => model.evolve(document, event as never, key), model.empty);
  const all = readModels.map((model) => {
    const keys = keysOf(model, events);
    return [
      model.name,
      present(
        model,
        keys.map((key) => [key, folded(model, key)]),
      ),
    ] as const;
  });
  return JSON.parse(JSON.stringify(Object.fromEntries(all))) as Held;
};

function* everything(events: readonly LendingEvent[]): Asking<Held> {
  const held: [string, Held[string]][] = [];
  for (const model of readModels) {
    const keys = keysOf(model, events);
    const found = yield* documentsOf(model, keys);
    held.push([
      model.name,
      present(
        model,
        keys.map((key, index) => [key, found[index]]),
      ),
    ]);
  }
  return Object.fromEntries(held);
}

/** What documents hold of everything that events touch. */
export const heldIn = async (documents: Documents, events: readonly LendingEvent[]): Promise<Held> =>
  (await answered(documents.ask(() => everything(events)))).shown;
