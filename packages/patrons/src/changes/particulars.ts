import { decisions, LocationId, type LocalDate } from '@torioki/lending';
import { EvidenceKind, MailAddress, orNull } from '@torioki/lending/vocabulary';
import { Channel } from '../people/evidence.js';
import { PatronId } from '../people/ids.js';
import type { PatronRecord } from '../people/patron-record.js';
import { PersonName, PostalAddress } from '../people/person.js';
import { Phone, samePhone } from '../people/phone.js';
import { NameReading } from '../people/reading.js';
import { findRecord } from '../records/patron-rows.js';
import { defineChange } from './define-change.js';

/** A document that the patron showed, or sent as a copy by post. */
const proof = { patron: PatronId, evidence: orNull(EvidenceKind), channel: Channel };

/** The evidence after a change: the shown document, or the earlier evidence if none was shown. */
const evidenceAfter = (before: PatronRecord, kind: EvidenceKind | null, on: LocalDate) =>
  kind === null ? before.evidence : { kind, on };

/**
 * Changes the address, with a document that proves it. The document's kind and date are stored (R92–R94).
 * Emits AddressChanged.
 */
export const changeAddress = defineChange(decisions.changeAddress, {
  said: { ...proof, address: PostalAddress },
  *sought({ patron, evidence, channel, address }, { on }) {
    const before = yield* findRecord(patron);
    return {
      facts: { patron, channel, evidence, differs: address !== before.address },
      before,
      after: { ...before, address, evidence: evidenceAfter(before, evidence, on) },
    };
  },
});

/**
 * Changes the name and its reading, with a document that proves the name. The document's kind and date are
 * stored. Emits NameChanged.
 */
export const changeName = defineChange(decisions.changeName, {
  said: { ...proof, name: PersonName, reading: orNull(NameReading) },
  *sought({ patron, evidence, channel, name, reading }, { on }) {
    const before = yield* findRecord(patron);
    return {
      facts: { patron, channel, evidence, differs: name !== before.name },
      before,
      after: { ...before, name, reading, evidence: evidenceAfter(before, evidence, on) },
    };
  },
});

/**
 * Changes the phone number. The patron needs no document, but gives the old number, in any notation (R95,
 * R96). Emits PhoneChanged.
 */
export const changePhone = defineChange(decisions.changePhone, {
  said: { patron: PatronId, oldPhone: Phone, phone: Phone },
  *sought({ patron, oldPhone, phone }) {
    const before = yield* findRecord(patron);
    return {
      facts: {
        patron,
        oldNumberMatches: samePhone(before.phone, oldPhone),
        differs: !samePhone(before.phone, phone),
      },
      before,
      after: { ...before, phone },
    };
  },
});

/** Sets or removes the mail address (R5, R90). Emits MailAddressSet. */
export const setMailAddress = defineChange(decisions.setMailAddress, {
  said: { patron: PatronId, mailAddress: orNull(MailAddress) },
  *sought({ patron, mailAddress }) {
    const before = yield* findRecord(patron);
    return {
      facts: { patron, differs: mailAddress !== before.mailAddress },
      before,
      after: { ...before, mailAddress },
    };
  },
});

/**
 * Records that the patron claims to be registered at a branch (R27, A46). Emits BranchRegistrationDeclared.
 */
export const declareBranchRegistration = defineChange(decisions.declareBranchRegistration, {
  said: { patron: PatronId, location: LocationId },
  *sought({ patron, location }, { on }) {
    const before = yield* findRecord(patron);
    const { branchRegistrations } = before;
    return {
      facts: {
        patron,
        location,
        differs: branchRegistrations.every((declared) => declared.location !== location),
      },
      before,
      after: {
        ...before,
        branchRegistrations: [...branchRegistrations, { location, declaredOn: on }],
      },
    };
  },
});
