import {
  answering,
  pages,
  required,
  type Answer,
  type EventStore,
  type Place,
  type Position,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import { explainDecision, type Explained } from './explain-decision.js';

/** What has a life in the history, as events are tagged. */
export const livingThings = ['reservation', 'loan', 'copy', 'title', 'group'] as const;
export type LivingThing = (typeof livingThings)[number];

/** Something that happened. What several things of one decision have in common is told with the first. */
export interface LifeEntry extends Pick<StoredEvent, 'position' | 'type' | 'data' | 'recordedAt'> {
  readonly happenedAt: string;
  readonly decision?: Explained;
}

/** Everything that happened to something, oldest first. It is empty if the history does not know it. */
export const lifeOf = (
  store: EventStore,
  thing: LivingThing,
  id: string,
  upTo: Place | Position = Number.MAX_SAFE_INTEGER,
): Answer<readonly LifeEntry[]> =>
  answering(async function* (): AsyncGenerator<StoreError, readonly LifeEntry[], unknown> {
    const entries: LifeEntry[] = [];
    let told = 0;
    for await (const page of pages(store, [{ tags: [`${thing}:${id}`] }], { upTo }))
      for (const { position, type, data } of (yield* required(page)).events) {
        const [whole] = yield* required(await store.records({ after: position - 1, upTo: position }));
        const { recordedAt } = whole as StoredEvent;
        const entry = { position, type, data, recordedAt, happenedAt: data['at'] as string };
        const decision = position > told ? await explainDecision(store, position) : undefined;
        if (decision?._tag === 'Right') {
          told = decision.right.recorded.at(-1)?.position ?? position;
          entries.push({ ...entry, decision: decision.right });
        } else entries.push(entry);
      }
    return entries;
  });
