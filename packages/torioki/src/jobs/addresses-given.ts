import type { StoreError } from '@torioki/event-store';
import { required } from '@torioki/event-store/adapter';
import type { DataOf, Instant } from '@torioki/lending';
import { readyRun } from '@torioki/lending/aggregates';
import { MailAddress, type PatronKey, type RegistryError } from '@torioki/patrons';
import type { NoticeToSend, RulesAt } from '@torioki/read-models';
import { chunksOf } from 'fp-ts/lib/ReadonlyArray.js';
import { atOnce, findPersons } from '../requests/patrons/patrons-of-borrowers.js';
import type { PeopleParts } from './parts.js';

export interface Unsent {
  readonly one: NoticeToSend;
  readonly patron: PatronKey;
}

/** The instants of the last changes of mail addresses that the history contains. */
async function* changesOf(
  { events }: Pick<PeopleParts, 'events'>,
  patrons: readonly PatronKey[],
): AsyncGenerator<StoreError, ReadonlyMap<PatronKey, Instant>, unknown> {
  const changed = new Map<PatronKey, Instant>();
  for (const some of chunksOf(atOnce)(patrons)) {
    const query = some.map((patron) => ({ types: ['MailAddressSet'], tags: [`patron:${patron}`] }));
    for (const { data } of (yield* required(await events.read(query))).events) {
      const { patron, at } = data as DataOf<'MailAddressSet'>;
      changed.set(patron, at);
    }
  }
  return changed;
}

const hasBounced = ({ one: { held } }: Unsent): boolean =>
  'newest' in held && held.newest.reason !== 'no-address';

/** Whether the patron changed the address after the run began whose mail bounced. */
const isRepaired = (
  { one: { held } }: Unsent,
  changed: Instant | undefined,
  { rules, zone }: RulesAt,
): boolean => {
  const run = 'newest' in held ? readyRun(rules, held.newest.on, zone) : undefined;
  return changed !== undefined && run !== undefined && run.begins < changed;
};

/**
 * The unsent notices of patrons whose mail address was given or repaired since (R89). The library notices a
 * repaired address only if a command of the library changed it.
 */
export async function* addressesGiven(
  parts: Pick<PeopleParts, 'directory' | 'events'>,
  unsent: readonly Unsent[],
  now: RulesAt,
): AsyncGenerator<RegistryError | StoreError, readonly Unsent[], unknown> {
  const patronsOf = (some: readonly Unsent[]) => [...new Set(some.map(({ patron }) => patron))];
  const persons = yield* findPersons(parts, patronsOf(unsent));
  const reachable = unsent.filter(({ patron }) => MailAddress.is(persons.get(patron)?.mailAddress));
  const changes = yield* changesOf(parts, patronsOf(reachable.filter(hasBounced)));
  return reachable.filter((one) => !hasBounced(one) || isRepaired(one, changes.get(one.patron), now));
}
