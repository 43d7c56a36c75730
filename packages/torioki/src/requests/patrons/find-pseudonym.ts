import { readRecordedCommand, type Aggregate, type StoreError } from '@torioki/event-store';
import { findFirstEvent, unwrap } from '@torioki/event-store/adapter';
import { CommandId, CopyId, GroupId, LoanId, ReservationId, type BorrowerId } from '@torioki/lending';
import {
  borrower,
  copy,
  group,
  loan,
  reservation,
  type Borrower,
  type Copy,
  type Group,
} from '@torioki/lending/aggregates';
import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import { livePseudonyms, type FoundPatron } from './find-patron.js';
import type { Block } from '@torioki/lending/vocabulary';
import type { BorrowersOfPatron, RegistryError } from '@torioki/patrons';
import type { Parts } from './parts.js';

type Finding = AsyncGenerator<StoreError, BorrowerId | undefined, unknown>;

/** The ids in a command about an existing reservation, loan or reading order. They are not checked yet. */
export interface NamedThing {
  readonly reservation?: unknown;
  readonly loan?: unknown;
  readonly group?: unknown;
}

const readId = <Id>(codec: t.Type<Id, string>, given: unknown): Id | undefined =>
  E.getOrElseW(() => undefined)(codec.decode(given));

const readThing = (sent: NamedThing) => ({
  reservation: readId(ReservationId, sent.reservation),
  loan: readId(LoanId, sent.loan),
  group: readId(GroupId, sent.group),
});

type Thing = ReturnType<typeof readThing>;

/** Finds an open reservation or loan among those that were read already. */
const findOpen = (open: Borrower, thing: Thing) =>
  [...open.reservations, ...open.loans].find(([id]) => id === thing.reservation || id === thing.loan)?.[1];

const aggregateOf = (thing: Thing): Aggregate<unknown, never> | undefined => {
  if (thing.reservation) return reservation(thing.reservation);
  if (thing.loan) return loan(thing.loan);
  return thing.group && group(thing.group);
};

/** The pseudonym of the reservation, loan or reading order in a command; undefined for an unknown one. */
export async function* findBorrowerOfThing({ rules }: Pick<Parts, 'rules'>, sent: NamedThing): Finding {
  const thing = aggregateOf(readThing(sent));
  if (thing === undefined) return undefined;
  const { states } = yield* unwrap(await rules.published({ thing }));
  const [state] = [states['thing'] as Group | Group[number]].flat();
  return state?.borrower;
}

/**
 * The pseudonym of the reservation, loan or reading order in a command. Undefined if the pseudonym is not in
 * `theirs`: a patron cannot see reservations or loans of others.
 */
export async function* findPseudonymOfThing(
  { rules, open }: Pick<Parts, 'rules'> & Pick<FoundPatron, 'open'>,
  theirs: readonly BorrowerId[],
  sent: NamedThing,
): Finding {
  const named = readThing(sent);
  const item = open && findOpen(open, named);
  if (item) return item.borrower;
  const borrower = yield* findBorrowerOfThing({ rules }, named);
  return theirs.find((one) => one === borrower);
}

/**
 * The pseudonym for the pickup of a copy. If the copy is set aside for a reservation of the patron, it is the
 * pseudonym of this reservation. If the copy is on the shelf, it is the pseudonym under which a registered
 * patron waits for its title. Undefined if the patron has no such reservation.
 */
export async function* findPseudonymOfCopy(
  { rules }: Pick<Parts, 'rules'>,
  theirs: Pick<BorrowersOfPatron, 'fresh' | 'used'>,
  id: unknown,
): Finding {
  if (!CopyId.is(id)) return undefined;
  const live = livePseudonyms(theirs);
  const { states } = yield* unwrap(await rules.published({ copy: copy(id), person: borrower(...live) }));
  const found = states['copy'] as Copy;
  if ('borrower' in found) return live.find((one) => one === found.borrower);
  const { reservations } = states['person'] as Borrower;
  return 'title' in found && theirs.fresh !== null
    ? [...reservations.values()].find(({ title }) => title === found.title)?.borrower
    : undefined;
}

/** The fields that the library filled in for a recorded command. */
interface FormerCommand {
  readonly borrower: BorrowerId;
  readonly block?: Block;
}

/**
 * The recorded command with an id; undefined if it was not given under a pseudonym of the patron. Reads the
 * pseudonyms again, since a repeat at the same time may have been recorded under a newer one.
 */
export async function* findFormerCommand(
  { events, borrowers }: Pick<Parts, 'events' | 'borrowers'>,
  patron: string,
  id: unknown,
): AsyncGenerator<StoreError | RegistryError, FormerCommand | undefined, unknown> {
  if (!CommandId.is(id)) return undefined;
  const first = yield* unwrap(await findFirstEvent(events, id));
  const former = (first && readRecordedCommand(first)?.command) as FormerCommand | undefined;
  if (former === undefined) return undefined;
  const theirs = yield* unwrap(await borrowers.findPseudonyms(patron));
  return livePseudonyms(theirs).includes(former.borrower) ? former : undefined;
}
