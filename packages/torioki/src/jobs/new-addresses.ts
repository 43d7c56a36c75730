import type { StoreError } from '@torioki/event-store';
import { cutList, unwrap } from '@torioki/event-store/adapter';
import type { DataOf, Instant } from '@torioki/lending';
import { mailRun } from '@torioki/lending/aggregates';
import { MailAddress, type PatronKey, type RegistryError } from '@torioki/patrons';
import type { NoticeToSend, RulesAt } from '@torioki/read-models';
import { mostKeysPerCall, findPersons } from '../requests/patrons/patrons-of-borrowers.js';
import type { PeopleParts } from './parts.js';

export interface UnsentNotice {
  readonly one: NoticeToSend;
  readonly patron: PatronKey;
}

/** The instant of each patron's last change of the mail address, if the history contains one. */
async function* findAddressChanges(
  { events }: Pick<PeopleParts, 'events'>,
  patrons: readonly PatronKey[],
): AsyncGenerator<StoreError, ReadonlyMap<PatronKey, Instant>, unknown> {
  const changed = new Map<PatronKey, Instant>();
  for (const some of cutList(patrons, mostKeysPerCall)) {
    const query = some.map((patron) => ({ types: ['MailAddressSet'], tags: [`patron:${patron}`] }));
    for (const { data } of (yield* unwrap(await events.read(query))).events) {
      const { patron, at } = data as DataOf<'MailAddressSet'>;
      changed.set(patron, at);
    }
  }
  return changed;
}

const hasBounced = ({ one: { held } }: UnsentNotice): boolean =>
  'newest' in held && held.newest.reason !== 'no-address';

/** Whether the patron changed the address after the beginning of the run whose mail bounced. */
const isRepaired = (
  { one: { held } }: UnsentNotice,
  changed: Instant | undefined,
  { rules, zone }: RulesAt,
): boolean => {
  const run = 'newest' in held ? mailRun(rules, held.newest.on, zone) : undefined;
  return changed !== undefined && run !== undefined && run.begins < changed;
};

/**
 * The unsent notices of patrons whose mail address was added or corrected after the mail (R89). The library
 * notices a correction only if a command of the library made it.
 */
export async function* findUnsentWithNewAddress(
  parts: Pick<PeopleParts, 'directory' | 'events'>,
  unsent: readonly UnsentNotice[],
  now: RulesAt,
): AsyncGenerator<RegistryError | StoreError, readonly UnsentNotice[], unknown> {
  const patronsOf = (some: readonly UnsentNotice[]) => [...new Set(some.map(({ patron }) => patron))];
  const persons = yield* findPersons(parts, patronsOf(unsent));
  const reachable = unsent.filter(({ patron }) => MailAddress.is(persons.get(patron)?.mailAddress));
  const changes = yield* findAddressChanges(parts, patronsOf(reachable.filter(hasBounced)));
  return reachable.filter((one) => !hasBounced(one) || isRepaired(one, changes.get(one.patron), now));
}
