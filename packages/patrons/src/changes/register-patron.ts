import { decisions } from '@torioki/lending';
import { Count, EvidenceKind, MailAddress, orNull } from '@torioki/lending/vocabulary';
import { patronId } from '../people/fact-id.js';
import { CardNumber } from '../people/ids.js';
import { emptyBorrowing } from '../people/empty-borrowing.js';
import { PersonName, PostalAddress } from '../people/person.js';
import { Phone } from '../people/phone.js';
import { NameReading } from '../people/reading.js';
import { defineChange } from './define-change.js';

/**
 * Registers a patron with a first card and a fresh pseudonym (R4, R98–R102, S1). Emits PatronRegistered and
 * CardIssued. An application by post first emits RemoteApplicationReceived. Fails with `card-number-taken`.
 */
export const registerPatron = defineChange(decisions.registerPatron, {
  said: {
    name: PersonName,
    /** よみ; null if it is unknown. */
    reading: orNull(NameReading),
    address: PostalAddress,
    phone: Phone,
    mailAddress: orNull(MailAddress),
    card: CardNumber,
    /** The document that shows the name and the present address; null if there is none. */
    evidence: orNull(EvidenceKind),
    /**
     * The value of the stamps on the return envelope, in yen; null if the application did not come by post.
     */
    postageYen: orNull(Count),
  },
  *sought(
    { commandId, name, reading, address, phone, mailAddress, card, evidence, postageYen },
    { on },
    { random },
  ) {
    const id = patronId(commandId);
    return {
      facts: { patron: id, evidence, postageYen },
      after: {
        id,
        name,
        reading,
        address,
        phone,
        mailAddress,
        /** Never null here: lending accepts no patron without a document. */
        evidence: { kind: evidence as EvidenceKind, on },
        idCopyHeld: postageYen !== null,
        cards: [{ number: card, issuedOn: on, sentOn: null }],
        branchRegistrations: [],
        blocks: [],
        password: null,
        code: null,
        ...emptyBorrowing(random),
      },
    };
  },
});
