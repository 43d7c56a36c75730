import * as E from 'fp-ts/lib/Either.js';
import type { EventCodec } from './decision.js';
import type { EventBody, Fact, NewEvent } from './event.js';
import type { Fault } from './json.js';
import { storeError, type StoreError } from './store-error.js';

const decodedOr =
  <Body extends EventBody>(error: (body: Body, fault: Fault) => StoreError) =>
  <Event>(
    codec: Pick<EventCodec<Event>, 'decode'>,
    bodies: readonly Body[],
  ): E.Either<StoreError, readonly Event[]> => {
    const events: Event[] = [];
    for (const body of bodies) {
      const event = codec.decode(body);
      if (E.isLeft(event)) return E.left(error(body, event.left));
      events.push(event.right);
    }
    return E.right(events);
  };

/** The error for a stored event that a codec cannot read. It contains no data of the event. */
export const unreadableEvent = (
  {
    position,
    type,
    schemaVersion,
    decidedBy,
  }: Pick<Fact, 'position' | 'type' | 'schemaVersion'> & { readonly decidedBy?: string | undefined },
  fault: Fault,
): StoreError =>
  storeError('unreadable-event', {
    ...{ position, type, schemaVersion, ...fault },
    ...(decidedBy !== undefined && { decidedBy }),
  });

/** Decodes stored events. Returns `unreadable-event` for the first event that the codec cannot read. */
export const decodeFacts = decodedOr<Fact>(unreadableEvent);

/** Decodes events to be recorded. Returns `unrecordable-event` for the first unreadable one. */
export const decodeNewEvents = decodedOr(({ type, schemaVersion }: NewEvent, fault) =>
  storeError('unrecordable-event', { type, schemaVersion, ...fault }),
);
