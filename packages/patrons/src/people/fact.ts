import { CommandId, Instant } from '@torioki/lending';
import { branded, Count, nonEmpty } from '@torioki/lending/vocabulary';
import type { NewEvent } from '@torioki/event-store';
import * as t from 'io-ts';

const strings = t.readonlyArray(t.string);

/** An event as it is appended, always under the same id. */
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

const Hash = branded<'Hash'>(['64 hexadecimal digits', '64桁の16進数で書く'], 64, (text) =>
  /^[0-9a-f]{64}$/.test(text),
) as unknown as t.Type<string, string>;

/** Where in the history something stands. */
export const Recorded = t.exact(t.type({ position: Count, hash: Hash }), 'a place in the history');

/** What was decided about a patron, in one append. Stored format: migrate with care. */
export const FactDocument = t.exact(
  t.type({
    commandId: CommandId,
    /** When it was decided. Each fact of a patron has a later instant than the one before. */
    since: Instant,
    events: nonEmpty(DecidedEvent, 'events', 10),
    /**
     * Where its last event stands in the history; null as long as the registry does not know that the history holds it.
     */
    recorded: t.union([Recorded, t.null]),
  }),
  'a fact',
);
export type FactDocument = t.TypeOf<typeof FactDocument>;
