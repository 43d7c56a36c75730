import type { Command, Decision, EventCodec, EventStore, StoreError } from '@torioki/event-store';
import { walk, type WalkStep, type WalkOptions } from '@torioki/event-store/adapter';
import { decisions, lendingEventCodec, type LendingEvent, type Refusal } from '@torioki/lending';
import type * as E from 'fp-ts/lib/Either.js';

export const allDecisions: readonly Decision<Command, LendingEvent, Refusal>[] = Object.values(decisions);

/** Traverses the history of a library. Pass another codec to change the content of its events. */
export const traverseLending = (
  store: Pick<EventStore, 'read' | 'records'>,
  options: WalkOptions = {},
  codec: EventCodec<LendingEvent> = lendingEventCodec,
): AsyncGenerator<E.Either<StoreError, WalkStep<Refusal>>, void> => walk(store, codec, allDecisions, options);
