import {
  Actor,
  CommandId,
  Count,
  EvidenceKind,
  LocalDate,
  MailAddress,
  orNone,
  type BorrowerId,
} from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { Evidence } from '../people/evidence.js';
import { CardNumber, type PatronId } from '../people/ids.js';
import { changed } from '../records/changed.js';
import type { PatronRecord } from '../people/patron-record.js';
import type { PendingEvent } from '../people/pending-event.js';
import { PersonName, PostalAddress } from '../people/person.js';
import { Phone } from '../people/phone.js';
import { randomId } from '../people/random-id.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { registryError, type RegistryError } from '../registry-error.js';
import type { Asked } from './asked.js';
import { now, orderedOnce, verb, type Parts } from './verb.js';
import { required } from '../records/work.js';

const RegisterPatron = t.exact(
  t.type({
    commandId: CommandId,
    actor: Actor,
    name: PersonName,
    address: PostalAddress,
    phone: Phone,
    mailAddress: orNone(MailAddress),
    card: CardNumber,
    /** The document that shows the name and the present address; null when there is none. */
    evidence: orNone(EvidenceKind),
    /** The stamps on the return envelope of an application by post; null at the counter. */
    postageYen: orNone(Count),
    /** What the stamps must come to, from the policy (R100, A58). */
    returnPostageYen: Count,
    on: LocalDate,
  }),
);
type RegisterPatron = t.TypeOf<typeof RegisterPatron>;

/** Patrons come. */
export interface Registering {
  /**
   * Registers a patron with a first card and an open borrower (R4, R98–R102, S1). The history is to hold
   * PatronRegistered and CardIssued; by post, RemoteApplicationReceived before them. Fails with `id-copy-missing`,
   * `return-postage-short`, `card-number-taken`.
   */
  registerPatron(request: Asked<typeof RegisterPatron>): RegistryAnswer<PatronId>;
}

/** What an application proves, when it is complete. */
const proven = ({
  evidence,
  postageYen: enclosed,
  returnPostageYen: required,
  on,
}: RegisterPatron): E.Either<RegistryError, Evidence> => {
  if (evidence === null) return E.left(registryError('id-copy-missing', {}));
  return enclosed !== null && enclosed < required
    ? E.left(registryError('return-postage-short', { required, enclosed }))
    : E.right({ kind: evidence, on });
};

const newRecord = (
  { name, address, phone, mailAddress, card, on }: RegisterPatron,
  evidence: Evidence,
  random: Parts['random'],
): PatronRecord => ({
  id: randomId(random) as PatronId,
  name,
  address,
  phone,
  mailAddress,
  evidence,
  cards: [{ number: card, issuedOn: on, sentOn: null }],
  branchRegistrations: [],
  password: null,
  code: null,
  lastPickup: null,
  cart: [],
  standing: { is: 'registered', openBorrower: randomId(random) as BorrowerId },
  closingBorrowers: [],
});

type Application = Extract<PendingEvent, { readonly type: 'RemoteApplicationReceived' }>;

const applied = (data: Application['data']): Application => ({ type: 'RemoteApplicationReceived', data });

const registered = (
  patron: PatronId,
  { kind: evidence, on }: Evidence,
  postageYen: RegisterPatron['postageYen'],
): readonly PendingEvent[] => [
  ...(postageYen === null ? [] : [applied({ patron, on, evidence, postageYen })]),
  {
    type: 'PatronRegistered',
    data: { patron, on, channel: postageYen === null ? 'counter' : 'post', evidence },
  },
  { type: 'CardIssued', data: { patron, on } },
];

export const registering = (parts: Parts): Registering => ({
  registerPatron: verb(RegisterPatron, async (request) => {
    const { commandId: id, actor, postageYen } = request;
    const at = now(parts);
    const sent = { id, verb: 'registerPatron', request, at };
    const once = await orderedOnce(parts, sent, function* () {
      const evidence = yield* required(proven(request));
      const record = newRecord(request, evidence, parts.random);
      const events = registered(record.id, evidence, postageYen);
      yield* changed(undefined, { record, events }, { id, actor, at });
      return record.id;
    });
    return E.isLeft(once) ? once : E.right(once.right.patron);
  }),
});
