import { Count, EvidenceKind, orNone, PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Registers a person and issues the card, at the counter or on an application by post (R4, R98–R102). */
export const RegisterPatron = command(['RegisterPatron', '利用者登録'], ['counter', 'general-materials'], {
  patron: PatronId,
  /** The kind of document that shows the name and the address; by post a copy of it was enclosed. */
  evidence: orNone(EvidenceKind),
  /** The stamps on the envelope that came with an application by post; null at the counter. */
  postageYen: orNone(Count),
});
export type RegisterPatron = CommandOf<typeof RegisterPatron>;
