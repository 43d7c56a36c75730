import type { StoreError } from '@torioki/event-store';
import {
  isCommandRecord,
  readRecordedCommands,
  unwrap,
  type CommandRecord,
} from '@torioki/event-store/adapter';
import { Actor, BorrowerId, type Instant, type LocalDate } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import type { Access, RegistryError } from '@torioki/patrons';
import { findPatronsOfBorrowers } from '../requests/patrons/patrons-of-borrowers.js';
import type { PeopleParts } from './parts.js';

type Settling<A> = AsyncGenerator<StoreError | RegistryError, A, unknown>;

const lookOf = ({ staff, on }: { readonly staff: string; readonly on: LocalDate }): string =>
  `${on} ${staff}`;

/** The staff code of a command's sender; undefined if the sender is no member of staff. */
const staffOf = ({ command }: CommandRecord): string | undefined => {
  const { actor } = command;
  return Actor.is(actor) && 'staff' in actor ? actor.staff : undefined;
};

/** The pseudonyms and patrons in the events of a command. */
const peopleIn = ({ events }: CommandRecord): readonly string[] =>
  events
    .flatMap(({ data }) => [data['borrower'], data['patron']])
    .filter((id): id is string => typeof id === 'string');

const addTo = (some = new Set<string>(), more: readonly string[]): Set<string> => {
  for (const one of more) some.add(one);
  return some;
};

/** For each member of staff and past day, the pseudonyms and patrons in the given commands. */
async function* findServed(
  { events, rules, borrowers }: PeopleParts,
  today: LocalDate,
): Settling<ReadonlyMap<string, ReadonlySet<string>>> {
  const served = new Map<string, Set<string>>();
  const review = yield* unwrap(await borrowers.readReview());
  for await (const next of readRecordedCommands(events, { after: review?.upTo.position ?? 0 })) {
    const record = yield* unwrap(next);
    if (!isCommandRecord(record)) continue;
    const on = rules.dayOf(record.events[0].recordedAt as Instant);
    if (on >= today) break;
    const staff = staffOf(record);
    if (staff === undefined) continue;
    const look = lookOf({ staff, on });
    served.set(look, addTo(served.get(look), peopleIn(record)));
  }
  return served;
}

/** Returns a function that says whether a command of the same day explains an access. */
async function* findServedPatrons(parts: PeopleParts, today: LocalDate) {
  const served = yield* findServed(parts, today);
  const ids = new Set([...served.values()].flatMap((people) => [...people]));
  const patrons = yield* findPatronsOfBorrowers(
    parts,
    [...ids].filter((id) => BorrowerId.is(id)),
  );
  const patronsOf = (people: ReadonlySet<string>) => new Set([...people].map((id) => patrons.get(id) ?? id));
  const servedPatrons = new Map([...served].map(([look, people]) => [look, patronsOf(people)]));
  return ({ patron, ...look }: Access): boolean => servedPatrons.get(lookOf(look))?.has(patron) === true;
}

/**
 * Settles the accesses of the past days: removes those that a command of the same day explains. It must run
 * before the review of these days, and before their pseudonyms are forgotten. Then removes old accesses.
 * Does nothing before the first policy.
 */
export async function* settleAccesses(parts: PeopleParts, at: Instant): Settling<void> {
  const { borrowers, rules } = parts;
  const policy = policyAt((yield* unwrap(await rules.published())).rules, at);
  if (policy === undefined) return;
  const today = rules.dayOf(at);
  let accesses = yield* unwrap(await borrowers.listUnsettledAccesses(today));
  const isServed = accesses.length > 0 ? yield* findServedPatrons(parts, today) : () => false;
  while (accesses.length > 0) {
    const settled = accesses.map((access) => ({ ...access, served: isServed(access) }));
    yield* unwrap(await borrowers.settleAccesses({ accesses: settled, days: policy.accessLogDays }));
    accesses = yield* unwrap(await borrowers.listUnsettledAccesses(today));
  }
  yield* unwrap(await borrowers.forgetAccesses(today));
}
