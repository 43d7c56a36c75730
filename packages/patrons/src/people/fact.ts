import { CommandId, Instant } from '@torioki/lending';
import { makeBranded, Count, nonEmpty } from '@torioki/lending/vocabulary';
import type { NewEvent } from '@torioki/event-store';
import * as t from 'io-ts';

const strings = t.readonlyArray(t.string);

/** An event for the history. It has the same id in every attempt to append it. */
const DecidedEvent = t.exact(
  t.type({
    id: t.string,
    type: t.string,
    schemaVersion: Count,
    tags: strings,
    data: t.UnknownRecord,
    metadata: t.UnknownRecord,
  }),
  'an event',
) as t.Type<NewEvent, unknown>;

const Hash = makeBranded<'Hash'>(
  ['64 hexadecimal digits', '64桁の16進数で書く'],
  64,
  /^[0-9a-f]{64}$/,
) as unknown as t.Type<string, string>;

export const PlaceDocument = t.exact(t.type({ position: Count, hash: Hash }), 'a place in the history');

/** The decided events about a patron, for one append. Stored format: a change needs a new version. */
export const FactDocument = t.exact(
  t.type({
    commandId: CommandId,
    /** The instant of the decision. Each fact of a patron has a later instant than the one before. */
    since: Instant,
    events: nonEmpty(DecidedEvent, 'events', 10),
    /** The cursor of the fact's last event in the history; null until the registry gets it. */
    recorded: t.union([PlaceDocument, t.null]),
  }),
  'a fact',
);
export type FactDocument = t.TypeOf<typeof FactDocument>;
