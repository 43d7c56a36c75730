import { EvidenceKind, oneOf, orNone, PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Registers a person, at the counter or after an application by post, and issues the card (R4, R102). */
export const RegisterPatron = command('RegisterPatron', ['counter', 'general-materials'], {
  patron: PatronId,
  channel: oneOf('counter', 'post'),
  evidence: orNone(EvidenceKind),
});
export type RegisterPatron = CommandOf<typeof RegisterPatron>;
