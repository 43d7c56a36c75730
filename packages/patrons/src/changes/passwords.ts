import { createHash } from 'node:crypto';
import { decisions, type CommandId, type Instant } from '@torioki/lending';
import { IdentityCheck } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import { codeDigest } from '../passwords/code.js';
import { checkNewPassword } from '../passwords/new-password.js';
import { CardNumber, PatronId } from '../people/ids.js';
import type { PatronRecord } from '../people/patron-record.js';
import { TypedText } from '../people/typed-text.js';
import { findHolder, storeRecord, findRecord } from '../records/patron-rows.js';
import { failWith, type Work } from '../records/work.js';
import { defineChange } from './define-change.js';

/** Finds the record of the card's holder. A wrong code uses up one try, and fails with `bad-code`. */
function* useCode(card: CardNumber, code: string, at: Instant): Work<PatronRecord> {
  const record = yield* findHolder(card);
  if (!record?.code) return yield* failWith('bad-code', {});
  const { digest, expires, triesLeft } = record.code;
  if (triesLeft === 0 || expires <= at) return yield* failWith('bad-code', {});
  if (digest === codeDigest(record.id, code)) return record;
  yield* storeRecord(record, { ...record, code: { digest, expires, triesLeft: triesLeft - 1 } });
  return yield* failWith('bad-code', {});
}

/**
 * The salt for the password in a command. A repeated command gets the same salt, so that the registry can
 * compare the two passwords.
 */
const saltOf = (commandId: CommandId): Uint8Array =>
  createHash('sha256').update(`salt ${commandId}`).digest().subarray(0, 16);

/**
 * Sets the password of a card's holder, with a code from the staff (R5, S2). Emits PasswordSet. Fails with
 * `bad-code`, `password-too-short`, `password-too-long`, `password-too-common`.
 */
export const setPassword = defineChange(decisions.setPassword, {
  said: { card: CardNumber, code: TypedText, password: TypedText },
  prepared: async (said, { hasher }) => {
    const password = checkNewPassword(said.password, said.card);
    if (E.isLeft(password)) return password;
    const phc = await hasher.hash(password.right, saltOf(said.commandId));
    return E.map((hashed: string) => ({ ...said, password: hashed as TypedText }))(phc);
  },
  *sought({ card, code, password }, { at }) {
    const before = yield* useCode(card, code, at);
    return { facts: { patron: before.id }, before, after: { ...before, code: null, password } };
  },
});

/** Deletes the password and any code. The patron can then set a new password (R84). Emits PasswordCleared. */
export const clearPassword = defineChange(decisions.clearPassword, {
  said: { patron: PatronId, identityCheck: IdentityCheck },
  *sought({ patron, identityCheck }) {
    const before = yield* findRecord(patron);
    return {
      facts: { patron, identityCheck, hasPassword: before.password !== null || before.code !== null },
      before,
      after: { ...before, password: null, code: null },
    };
  },
});
