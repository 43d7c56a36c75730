import {
  Actor,
  BorrowerId,
  Count,
  EvidenceKind,
  IdentityCheck,
  LocalDate,
  LocationId,
  nonEmpty,
  RequestId,
} from '@torioki/lending';
import * as t from 'io-ts';
import { Channel } from './evidence.js';
import { PatronId } from './ids.js';

const event = <Type extends string, Props extends t.Props>(type: Type, data: Props) =>
  t.exact(t.type({ type: t.literal(type), data: t.exact(t.type(data)) }));

const patron = PatronId;
const on = LocalDate;
const evidence = EvidenceKind;

/** A fact that the history is to hold: kinds, dates and ids, nothing personal; never a patron and a borrower in one. */
export const PendingEvent = t.union(
  [
    event('RemoteApplicationReceived', { patron, on, evidence, postageYen: Count }),
    event('PatronRegistered', { patron, on, channel: Channel, evidence }),
    event('CardIssued', { patron, on }),
    event('CardSent', { patron, on, idCopyEnclosed: t.boolean, registeredMail: t.boolean }),
    event('PasswordSet', { patron }),
    event('PasswordCleared', { patron, identityCheck: IdentityCheck }),
    event('MailAddressSet', { patron }),
    event('AddressChanged', { patron, on, channel: Channel, evidence }),
    event('NameChanged', { patron, on, channel: Channel, evidence }),
    event('PhoneChanged', { patron }),
    event('BranchRegistrationDeclared', { patron, on, location: LocationId }),
    event('TitleRequested', { request: RequestId }),
    event('BorrowerClosed', { borrower: BorrowerId }),
  ],
  'an event',
);
export type PendingEvent = t.TypeOf<typeof PendingEvent>;

/** A row of what the history is to hold: who gave the order, and the events. Stored format: migrate with care. */
export const PendingDocument = t.exact(
  t.type({ actor: Actor, events: nonEmpty(PendingEvent, 'events', 10) }),
  'what the history is to hold',
);
