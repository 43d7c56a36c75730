import { BorrowerId, Instant, LocalDate, LocationId, TitleId } from '@torioki/lending';
import { Count, MailAddress, nonEmpty, orNull } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { PatronBlocks } from './block.js';
import { Evidence } from './evidence.js';
import { CardNumber, PatronId, PatronKey } from './ids.js';
import { PersonName, PostalAddress } from './person.js';
import { Phone } from './phone.js';
import { StoredReading } from './reading.js';

export const Card = t.exact(
  t.type({ number: CardNumber, issuedOn: LocalDate, sentOn: orNull(LocalDate) }),
  'a card',
);
export type Card = t.TypeOf<typeof Card>;

/** A branch where the patron claims to be registered, and the day of the claim (R27, A46). */
export const BranchRegistration = t.exact(
  t.type({ location: LocationId, declaredOn: LocalDate }),
  'a registration at a branch',
);
export type BranchRegistration = t.TypeOf<typeof BranchRegistration>;

/** A title that a patron wants to reserve, and its pickup location (R31, R39). */
export const CartLine = t.exact(t.type({ title: TitleId, location: LocationId }), 'a line of a cart');
export type CartLine = t.TypeOf<typeof CartLine>;

/** A code that staff have issued. Only its digest is stored. */
const IssuedCode = t.exact(
  t.type({ digest: t.string, expires: Instant, triesLeft: Count }),
  'an issued code',
);

/**
 * The state of a registration, with the fresh pseudonym if there is one. `leaving` becomes `left` when the
 * history has closed that pseudonym. In a copy of the registry without pseudonyms, `fresh` is null until the
 * first call of `findPseudonyms`.
 */
export const RegistrationState = t.union(
  [
    t.exact(t.type({ is: t.literal('registered'), fresh: orNull(BorrowerId) })),
    t.exact(t.type({ is: t.literal('leaving'), fresh: BorrowerId })),
    t.exact(t.type({ is: t.literal('left') })),
  ],
  'the standing of a patron',
);
export type RegistrationState = t.TypeOf<typeof RegistrationState>;

/** The data of every patron, whether from a host's directory or in a registry. */
const borrowing = {
  lastPickup: orNull(LocationId),
  cart: t.array(CartLine),
  standing: RegistrationState,
  /** The used pseudonyms, until they are forgotten. */
  used: t.array(BorrowerId),
};

/** All stored data about a patron of a host's directory. Stored format: a change needs a new version. */
export const Borrowing = t.exact(t.type({ id: PatronKey, ...borrowing }), 'a patron');
export type Borrowing = Readonly<t.TypeOf<typeof Borrowing>>;

/** All data of the registry about one person. Stored format: a change needs a new version. */
export const PatronRecord = t.exact(
  t.type({
    id: PatronId,
    name: PersonName,
    /** よみ; null if the library does not have it. */
    reading: StoredReading,
    address: PostalAddress,
    phone: Phone,
    mailAddress: orNull(MailAddress),
    evidence: Evidence,
    /**
     * Whether the library still has the copy of the evidence that came by post. The library returns this copy
     * with a card.
     */
    idCopyHeld: t.boolean,
    /** The cards in the order of their issue. Only the last one is valid. */
    cards: nonEmpty(Card, 'cards', 10_000),
    branchRegistrations: t.array(BranchRegistration),
    blocks: PatronBlocks,
    /** The PHC string of the password; null if there is no password. */
    password: orNull(t.string),
    code: orNull(IssuedCode),
    ...borrowing,
  }),
  'a patron',
);
export type PatronRecord = Readonly<t.TypeOf<typeof PatronRecord>>;

export const isRegistered = (record: Borrowing): record is PatronRecord =>
  Object.keys(record).some((field) => !(field in Borrowing.type.props));

/** The stored data of a patron, whether from a host's directory or in a registry. */
export const StoredPatron: t.Type<Borrowing, unknown> = new t.Type<Borrowing, unknown>(
  'a patron',
  (given): given is Borrowing => Borrowing.is(given),
  (given, context) =>
    (isRegistered(Object(given) as Borrowing) ? PatronRecord : Borrowing).validate(given, context),
  (record) => (isRegistered(record) ? PatronRecord.encode(record) : Borrowing.encode(record)),
);
