import type {
  AddressChanged,
  BorrowerClosed,
  BorrowerForgotten,
  BranchRegistrationDeclared,
  CardIssued,
  CardSent,
  ClosureExtended,
  LendingEvent,
  MailAddressSet,
  NameChanged,
  PasswordCleared,
  PasswordSet,
  PatronRegistered,
  PhoneChanged,
  PickupLocationChanged,
  PickupLocationClosed,
  PickupLocationReopened,
  RemoteApplicationReceived,
  TitleRequestAccepted,
  TitleRequestDeclined,
  TitleRequested,
} from '../events/index.js';
import { patronId } from './ids.js';
import { tokyo } from './tokyo.js';

/** Tells of an event at a time in Tokyo. */
const fact =
  <Event extends LendingEvent>(type: Event['type']) =>
  (at: string, fields: Omit<Event['data'], 'at'>): Event =>
    ({ type, data: { at: tokyo(at), ...fields } }) as unknown as Event;

/** Facts that are told by their fields alone. */
export const facts = {
  addressChanged: fact<AddressChanged>('AddressChanged'),
  borrowerClosed: fact<BorrowerClosed>('BorrowerClosed'),
  borrowerForgotten: fact<BorrowerForgotten>('BorrowerForgotten'),
  branchRegistrationDeclared: fact<BranchRegistrationDeclared>('BranchRegistrationDeclared'),
  cardIssued: fact<CardIssued>('CardIssued'),
  cardSent: fact<CardSent>('CardSent'),
  closureExtended: fact<ClosureExtended>('ClosureExtended'),
  mailAddressSet: fact<MailAddressSet>('MailAddressSet'),
  nameChanged: fact<NameChanged>('NameChanged'),
  passwordCleared: fact<PasswordCleared>('PasswordCleared'),
  passwordSet: fact<PasswordSet>('PasswordSet'),
  patronRegistered: fact<PatronRegistered>('PatronRegistered'),
  phoneChanged: fact<PhoneChanged>('PhoneChanged'),
  pickupLocationChanged: fact<PickupLocationChanged>('PickupLocationChanged'),
  pickupLocationClosed: fact<PickupLocationClosed>('PickupLocationClosed'),
  pickupLocationReopened: fact<PickupLocationReopened>('PickupLocationReopened'),
  remoteApplicationReceived: fact<RemoteApplicationReceived>('RemoteApplicationReceived'),
  titleRequestAccepted: fact<TitleRequestAccepted>('TitleRequestAccepted'),
  titleRequestDeclined: fact<TitleRequestDeclined>('TitleRequestDeclined'),
  titleRequested: fact<TitleRequested>('TitleRequested'),
};

/** Patron 1, registered at the counter. */
export const registered = facts.patronRegistered('2021-03-02 11:00', {
  patron: patronId(1),
  channel: 'counter',
  evidence: 'driving-licence',
});
