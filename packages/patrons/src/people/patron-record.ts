import { BorrowerId, Instant, LocalDate, LocationId, TitleId } from '@torioki/lending';
import { Count, MailAddress, nonEmpty, orNone } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { PatronBlocks } from './block.js';
import { Evidence } from './evidence.js';
import { CardNumber, PatronId, PatronKey } from './ids.js';
import { PersonName, PostalAddress } from './person.js';
import { Phone } from './phone.js';

export const Card = t.exact(
  t.type({ number: CardNumber, issuedOn: LocalDate, sentOn: orNone(LocalDate) }),
  'a card',
);
export type Card = t.TypeOf<typeof Card>;

/** A branch at which the patron claims to be registered, and since when (R27, A46). */
export const BranchRegistration = t.exact(
  t.type({ location: LocationId, declaredOn: LocalDate }),
  'a registration at a branch',
);
export type BranchRegistration = t.TypeOf<typeof BranchRegistration>;

/** A title that a patron wants to reserve, and where it is to be picked up (R31, R39). */
export const CartLine = t.exact(t.type({ title: TitleId, location: LocationId }), 'a line of a cart');
export type CartLine = t.TypeOf<typeof CartLine>;

/** A code that staff have issued, of which only a digest is kept. */
const IssuedCode = t.exact(
  t.type({ digest: t.string, expires: Instant, triesLeft: Count }),
  'an issued code',
);

/**
 * Whether things may begin for a patron, and under which borrower. `leaving` becomes `left` once the history holds that
 * the borrower is closed.
 */
export const Standing = t.union(
  [
    t.exact(t.type({ is: t.literal('registered'), openBorrower: BorrowerId })),
    t.exact(t.type({ is: t.literal('leaving'), openBorrower: BorrowerId })),
    t.exact(t.type({ is: t.literal('left') })),
  ],
  'the standing of a patron',
);
export type Standing = t.TypeOf<typeof Standing>;

/** What is kept of somebody who borrows, whoever knows who that is. */
const borrowing = {
  lastPickup: orNone(LocationId),
  cart: t.array(CartLine),
  standing: Standing,
  /** The borrowers under whom things that began earlier come to their end. */
  closingBorrowers: t.array(BorrowerId),
};

/** Everything that is kept of somebody whom a host's directory knows. Stored format: migrate with care. */
export const Borrowing = t.exact(t.type({ id: PatronKey, ...borrowing }), 'a patron');
export type Borrowing = Readonly<t.TypeOf<typeof Borrowing>>;

/** Everything that the registry keeps about one person. Stored format: migrate with care. */
export const PatronRecord = t.exact(
  t.type({
    id: PatronId,
    name: PersonName,
    address: PostalAddress,
    phone: Phone,
    mailAddress: orNone(MailAddress),
    evidence: Evidence,
    /** Whether the copy of it that came by post is still here. It goes back with a card. */
    idCopyHeld: t.boolean,
    /** In the order of their issue. Only the last one is valid. */
    cards: nonEmpty(Card, 'cards', 10_000),
    branchRegistrations: t.array(BranchRegistration),
    blocks: PatronBlocks,
    /** A PHC string. */
    password: orNone(t.string),
    code: orNone(IssuedCode),
    ...borrowing,
  }),
  'a patron',
);
export type PatronRecord = Readonly<t.TypeOf<typeof PatronRecord>>;

export const isRegistered = (kept: Borrowing): kept is PatronRecord =>
  Object.keys(kept).some((field) => !(field in Borrowing.type.props));

/** Who borrows, with or without who that is. */
export const KeptPatron: t.Type<Borrowing, unknown> = new t.Type<Borrowing, unknown>(
  'a patron',
  (given): given is Borrowing => Borrowing.is(given),
  (given, context) =>
    (isRegistered(Object(given) as Borrowing) ? PatronRecord : Borrowing).validate(given, context),
  (kept) => (isRegistered(kept) ? PatronRecord.encode(kept) : Borrowing.encode(kept)),
);
