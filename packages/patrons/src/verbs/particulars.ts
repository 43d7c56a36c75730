import { Actor, CommandId, EvidenceKind, LocalDate, LocationId, MailAddress, orNone } from '@torioki/lending';
import { isDeepStrictEqual } from 'node:util';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { Channel } from '../people/evidence.js';
import { PatronId } from '../people/ids.js';
import { PersonName, PostalAddress } from '../people/person.js';
import { Phone, samePhone } from '../people/phone.js';
import type { PatronRecord } from '../people/patron-record.js';
import type { Change } from '../records/changed.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { registryError, type RegistryError } from '../registry-error.js';
import type { Asked } from './asked.js';
import { recording, type Parts } from './verb.js';

const order = { commandId: CommandId, actor: Actor, patron: PatronId };

/** A change that a document proves, which is shown or whose copy came by post. */
const Proved = t.type({ ...order, evidence: orNone(EvidenceKind), channel: Channel, on: LocalDate });

const ChangeAddress = t.exact(t.type({ ...Proved.props, address: PostalAddress }));

const ChangeName = t.exact(t.type({ ...Proved.props, name: PersonName }));

const ChangePhone = t.exact(t.type({ ...order, oldPhone: Phone, phone: Phone }));

const SetMailAddress = t.exact(t.type({ ...order, mailAddress: orNone(MailAddress) }));

const DeclareBranchRegistration = t.exact(t.type({ ...order, location: LocationId, on: LocalDate }));

/** What is registered of a patron, and changes. */
export interface Particulars {
  /**
   * Changes the address, on a document that proves it, of which kind and date are kept (R92–R94). The history is to
   * hold AddressChanged. Fails with `not-on-web` (R91), `no-proof-of-change`, `nothing-to-change`.
   */
  changeAddress(request: Asked<typeof ChangeAddress>): RegistryAnswer<void>;

  /** Changes the name, in the same way. The history is to hold NameChanged. Fails with
   * `not-on-web` (R91), `no-proof-of-change`, `nothing-to-change`. */
  changeName(request: Asked<typeof ChangeName>): RegistryAnswer<void>;

  /**
   * Changes the phone number, by word, for who knows the old one in whatever way it is written (R95, R96). The history
   * is to hold PhoneChanged. Fails with `not-on-web` (R91), `old-phone-mismatch`,
   * `nothing-to-change`.
   */
  changePhone(request: Asked<typeof ChangePhone>): RegistryAnswer<void>;

  /** Sets the mail address, or none (R5, R90). The history is to hold MailAddressSet. Fails with `nothing-to-change`. */
  setMailAddress(request: Asked<typeof SetMailAddress>): RegistryAnswer<void>;

  /**
   * Takes a patron's word to be registered at a branch (R27, A46); the first declaration's date is kept. The history is
   * to hold BranchRegistrationDeclared.
   */
  declareBranchRegistration(request: Asked<typeof DeclareBranchRegistration>): RegistryAnswer<void>;
}

/** Patrons do things themselves on the web alone. */
const isOnWeb = ({ role }: Actor): boolean => role === 'patron';

/** What is so already is not changed again. */
const unlessSo = (isSo: boolean, change: Change): E.Either<RegistryError, Change> =>
  isSo ? E.left(registryError('nothing-to-change', {})) : E.right(change);

/** What a document proves is kept with the document's kind and date, once it is shown to staff. */
const changeProved = (
  type: 'AddressChanged' | 'NameChanged',
  record: PatronRecord,
  { actor, patron, evidence, channel, on }: Readonly<t.TypeOf<typeof Proved>>,
  changed: Partial<Pick<PatronRecord, 'address' | 'name'>>,
): E.Either<RegistryError, Change> => {
  if (isOnWeb(actor)) return E.left(registryError('not-on-web', {}));
  if (evidence === null) return E.left(registryError('no-proof-of-change', {}));
  return unlessSo(isDeepStrictEqual({ ...record, ...changed }, record), {
    record: { ...record, ...changed, evidence: { kind: evidence, on } },
    events: [{ type, data: { patron, on, channel, evidence } }],
  });
};

export const particulars = (parts: Parts): Particulars => ({
  changeAddress: recording(parts, 'changeAddress', ChangeAddress, (record, { address, ...shown }) =>
    changeProved('AddressChanged', record, shown, { address }),
  ),

  changeName: recording(parts, 'changeName', ChangeName, (record, { name, ...shown }) =>
    changeProved('NameChanged', record, shown, { name }),
  ),

  changePhone: recording(parts, 'changePhone', ChangePhone, (record, { actor, patron, oldPhone, phone }) => {
    if (isOnWeb(actor)) return E.left(registryError('not-on-web', {}));
    if (!samePhone(record.phone, oldPhone)) return E.left(registryError('old-phone-mismatch', {}));
    return unlessSo(samePhone(record.phone, phone), {
      record: { ...record, phone },
      events: [{ type: 'PhoneChanged', data: { patron } }],
    });
  }),

  setMailAddress: recording(parts, 'setMailAddress', SetMailAddress, (record, { patron, mailAddress }) =>
    unlessSo(mailAddress === record.mailAddress, {
      record: { ...record, mailAddress },
      events: [{ type: 'MailAddressSet', data: { patron } }],
    }),
  ),

  declareBranchRegistration: recording(
    parts,
    'declareBranchRegistration',
    DeclareBranchRegistration,
    (record, { patron, location, on }) =>
      record.branchRegistrations.some((declared) => declared.location === location)
        ? E.right({ record })
        : E.right({
            record: {
              ...record,
              branchRegistrations: [...record.branchRegistrations, { location, declaredOn: on }],
            },
            events: [{ type: 'BranchRegistrationDeclared', data: { patron, on, location } }],
          }),
  ),
});
