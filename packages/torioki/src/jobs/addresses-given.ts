import { required, type StoreError } from '@torioki/event-store';
import { readyRun, type DataOf, type Instant } from '@torioki/lending';
import { MailAddress, type PatronKey, type RegistryError } from '@torioki/patrons';
import type { NoticeToSend, RulesAt } from '@torioki/read-models';
import type { PeopleParts } from './parts.js';

/** A notice that did not go out, and its patron. */
export interface Unsent {
  readonly one: NoticeToSend;
  readonly patron: PatronKey;
}

/** The instant of the patron's last change of the mail address, as far as the history holds it. */
async function* changedAt(
  { events }: Pick<PeopleParts, 'events'>,
  patron: PatronKey,
): AsyncGenerator<StoreError, Instant | undefined, unknown> {
  const query = [{ types: ['MailAddressSet'], tags: [`patron:${patron}`] }];
  const { events: found } = yield* required(await events.read(query, { limit: 1, backwards: true }));
  return (found[0]?.data as DataOf<'MailAddressSet'> | undefined)?.at;
}

/** Whether a notice bounced, and its patron changed the address since its run began. */
async function* isRepaired(
  parts: Pick<PeopleParts, 'events'>,
  { one: { held }, patron }: Unsent,
  { rules, zone }: RulesAt,
): AsyncGenerator<StoreError, boolean, unknown> {
  if (!('newest' in held)) return false;
  const { on, reason } = held.newest;
  if (reason === 'no-address') return true;
  const at = yield* changedAt(parts, patron);
  const run = readyRun(rules, on, zone);
  return at !== undefined && run !== undefined && run.begins < at;
}

/**
 * The notices that did not go out before, of patrons who have given or repaired a mail address since (R89). A repaired
 * address is noticed if it was changed by a command of the library.
 */
export async function* addressesGiven(
  parts: Pick<PeopleParts, 'directory' | 'events'>,
  unsent: readonly Unsent[],
  now: RulesAt,
): AsyncGenerator<RegistryError | StoreError, readonly Unsent[], unknown> {
  if (unsent.length === 0) return [];
  const found = yield* required(await parts.directory.find([...new Set(unsent.map(({ patron }) => patron))]));
  const given: Unsent[] = [];
  for (const one of unsent)
    if (MailAddress.is(found.get(one.patron)?.mailAddress) && (yield* isRepaired(parts, one, now)))
      given.push(one);
  return given;
}
