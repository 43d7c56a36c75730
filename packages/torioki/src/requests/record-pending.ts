import type { CommandId, Instant } from '@torioki/lending';
import type { Pending, PendingEvent, RegistryAnswer } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { v5 } from 'uuid';
import type { Desk } from '../desk.js';
import { deskFor } from '../desk-for.js';
import type { Parts } from './parts.js';
import { failed, isReused, type Recorded, type Settled, type Unaccepted } from './settled.js';

/** What the registry changed and the history does not hold yet, and why. */
export interface Unrecorded {
  readonly commandId: string;
  readonly since: Instant;
  readonly events: readonly PendingEvent['type'][];
  readonly why: Unaccepted;
}

type Recording = Pick<Parts, 'people' | 'run'>;

/** The command by which an event is recorded; of a registration, one records the card as well. */
const commandFor = (
  event: PendingEvent,
  { commandId, events }: Pending,
  desk: Desk,
): Promise<Settled<Recorded>> | undefined => {
  const { type, data } = event;
  switch (type) {
    case 'RemoteApplicationReceived': {
      const { patron, evidence, postageYen } = data;
      const application = v5('application', commandId);
      return desk.receiveRemoteApplication({ commandId: application, patron, evidence, postageYen });
    }
    case 'PatronRegistered':
      return desk.registerPatron({
        commandId,
        patron: data.patron,
        channel: data.channel,
        evidence: data.evidence,
      });
    case 'CardIssued':
      return events.some(({ type: other }) => other === 'PatronRegistered')
        ? undefined
        : desk.issueCard({ commandId, patron: data.patron });
    case 'CardSent':
      return desk.sendCard({
        commandId,
        patron: data.patron,
        idCopyEnclosed: data.idCopyEnclosed,
        registeredMail: data.registeredMail,
      });
    case 'PasswordSet':
      return desk.setPassword({ commandId, ...data });
    case 'PasswordCleared':
      return desk.clearPassword({ commandId, ...data });
    case 'MailAddressSet':
      return desk.setMailAddress({ commandId, ...data });
    case 'AddressChanged':
      return desk.changeAddress({
        commandId,
        patron: data.patron,
        channel: data.channel,
        evidence: data.evidence,
      });
    case 'NameChanged':
      return desk.changeName({
        commandId,
        patron: data.patron,
        channel: data.channel,
        evidence: data.evidence,
      });
    case 'PhoneChanged':
      return desk.changePhone({ commandId, patron: data.patron, oldNumberMatches: true });
    case 'BranchRegistrationDeclared':
      return desk.declareBranchRegistration({ commandId, patron: data.patron, location: data.location });
    case 'TitleRequested':
      return desk.submitTitleRequest({ commandId, ...data });
    case 'BorrowerClosed':
      return desk.closeBorrower({ commandId, ...data });
  }
};

/** The history holds it by another order. */
const isHeld = (outcome: Unaccepted): boolean =>
  outcome.is === 'refused' && outcome.refusals.every(({ code }) => code === 'nothing-to-change');

/** Records an event; under an id that follows from the command's, where another command took that one meanwhile. */
const recordEvent = async (
  event: PendingEvent,
  pending: Pending,
  desk: Desk,
): Promise<Settled<Recorded> | undefined> => {
  const outcome = await commandFor(event, pending, desk);
  if (outcome === undefined || !isReused(outcome)) return outcome;
  const commandId = v5('id taken', pending.commandId) as CommandId;
  return commandFor(event, { ...pending, commandId }, desk);
};

/** Records one change of the registry, as of when it was made, by whom it was commanded. */
const recordOne = async (
  pending: Pending,
  { people, run }: Recording,
): Promise<Unrecorded['why'] | undefined> => {
  const clock = () => new Date(pending.since);
  const desk = deskFor({ run, clock }, pending.actor);
  for (const event of pending.events) {
    const outcome = await recordEvent(event, pending, desk);
    if (outcome && outcome.is !== 'accepted' && !isHeld(outcome)) return outcome;
  }
  const recorded = await people.eventRecorded(pending.commandId);
  return E.isLeft(recorded) ? failed(recorded.left) : undefined;
};

/**
 * Registry first, history second: records what the registry changed and the history does not hold yet, the oldest first.
 * What could not be recorded stays, and is tried again the next time.
 */
export const recordPending = async (recording: Recording): RegistryAnswer<readonly Unrecorded[]> => {
  const pending = await recording.people.pendingEvents();
  if (E.isLeft(pending)) return pending;
  const unrecorded: Unrecorded[] = [];
  for (const one of pending.right) {
    const why = await recordOne(one, recording);
    if (why !== undefined)
      unrecorded.push({
        commandId: one.commandId,
        since: one.since,
        events: one.events.map(({ type }) => type),
        why,
      });
  }
  return E.right(unrecorded);
};
