import { decisions, type Actor, type CommandId, type Instant, type Role } from '@torioki/lending';
import { isNonEmpty } from 'fp-ts/lib/Array.js';
import type { PatronId } from '../people/ids.js';
import { later } from '../people/later.js';
import type { PatronRecord } from '../people/patron-record.js';
import type { PendingEvent } from '../people/pending-event.js';
import { kept } from './kept.js';
import { put, rowsOf } from './rows.js';
import { failing, type Work } from './work.js';

/** What becomes of a record, and what the history is to hold of that. */
export interface Change {
  readonly record: PatronRecord;
  readonly events?: readonly PendingEvent[];
}

interface Ordered {
  readonly id: CommandId;
  readonly actor: Actor;
  readonly at: Instant;
}

/** The order by which the history comes to hold each. */
const orders: Readonly<Record<PendingEvent['type'], { readonly roles: readonly Role[] }>> = {
  RemoteApplicationReceived: decisions.receiveRemoteApplication,
  PatronRegistered: decisions.registerPatron,
  CardIssued: decisions.issueCard,
  CardSent: decisions.sendCard,
  PasswordSet: decisions.setPassword,
  PasswordCleared: decisions.clearPassword,
  MailAddressSet: decisions.setMailAddress,
  AddressChanged: decisions.changeAddress,
  NameChanged: decisions.changeName,
  PhoneChanged: decisions.changePhone,
  BranchRegistrationDeclared: decisions.declareBranchRegistration,
  TitleRequested: decisions.submitTitleRequest,
  BorrowerClosed: decisions.closeBorrower,
};

/** Ends the work with `actor-not-allowed` when the history would not take an order from whoever gives it. */
function* mayOrder({ role }: Actor, events: readonly PendingEvent[]): Work<void> {
  for (const { type } of events) {
    const { roles: allowed } = orders[type];
    if (!allowed.includes(role)) yield* failing('actor-not-allowed', { role, allowed });
  }
}

/** Later than what is pending of the patron already, even within a moment, and under a clock that is behind. */
function* inTurn(patron: PatronId, at: Instant): Work<Instant> {
  const pending = (yield* rowsOf('event', patron)).map(({ due }) => due as Instant);
  const last = pending.toSorted().at(-1);
  return last === undefined || last < at ? at : later(last, { milliseconds: 1 });
}

/**
 * Keeps a patron's record, and what the history is to hold of the change, under the command id with which it is to be
 * recorded, until it does.
 */
export function* changed(
  before: PatronRecord | undefined,
  { record, events = [] }: Change,
  { id, actor, at }: Ordered,
): Work<void> {
  const some = [...events];
  yield* mayOrder(actor, some);
  yield* kept(before, record);
  if (!isNonEmpty(some)) return;
  const { id: patron } = record;
  yield* put('event', { key: id, patron, due: yield* inTurn(patron, at), document: { actor, events: some } });
}
