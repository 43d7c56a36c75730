import { createHash } from 'node:crypto';
import { Actor, branded, CommandId, IdentityCheck, type Instant } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { codeBytes, codeDigest, codeFrom } from '../passwords/code.js';
import { CardNumber, PatronId } from '../people/ids.js';
import { kept, recordOf } from '../records/kept.js';
import { later } from '../people/later.js';
import { newPassword, normalPassword } from '../passwords/new-password.js';
import type { PatronRecord } from '../people/patron-record.js';
import { upTo } from '../people/up-to.js';
import { changed } from '../records/changed.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { registryError } from '../registry-error.js';
import { get } from '../records/rows.js';
import type { Asked } from './asked.js';
import { recording, now, orderedOnce, verb, type Parts } from './verb.js';
import { failing, type Work } from '../records/work.js';

const triesForACode = 10;

const Typed = branded<'Typed'>('a text of at most 1000 characters', 1_000, () => true);

const IssueCode = t.exact(t.type({ commandId: CommandId, patron: PatronId, hours: upTo(336) }));

const ClearPassword = t.exact(
  t.type({ commandId: CommandId, actor: Actor, patron: PatronId, identityCheck: IdentityCheck }),
);

const SetPassword = t.exact(
  t.type({ commandId: CommandId, actor: Actor, card: CardNumber, code: Typed, password: Typed }),
);

const LogIn = t.exact(t.type({ card: Typed, password: Typed }));

/** Passwords, which staff neither see nor choose, and the codes from staff with which patrons set them (A48, ASVS 6.4.1). */
export interface Passwords {
  /**
   * Issues a code with which the patron may once set a password, good for so many hours, at most 14 days, and ten tries, in place of any
   * other. The answer tells it, once: sent again, the command is `code-told-once`.
   */
  issueCode(request: Asked<typeof IssueCode>): RegistryAnswer<string>;

  /**
   * Sets the password of a card's holder, by a code (R5, S2). The history is to hold PasswordSet. Fails with `bad-code`,
   * `password-too-short`, `password-too-long`, `password-too-common`.
   */
  setPassword(request: Asked<typeof SetPassword>): RegistryAnswer<void>;

  /**
   * Deletes the password and any code, so that the patron may set a new one (R84). If there was a password, the history is
   * to hold PasswordCleared. Fails with `password-not-set` when there is neither.
   */
  clearPassword(request: Asked<typeof ClearPassword>): RegistryAnswer<void>;

  /**
   * Whose card and password these are (R29). Fails with `bad-credentials` for a wrong password and an unknown card alike,
   * after the same time. `password-not-set` (S2) tells that a card was issued and has no password, and no more: without a
   * code from the staff nobody can set one. Where even that is too much, show the same text for both.
   */
  logIn(request: Asked<typeof LogIn>): RegistryAnswer<PatronId>;
}

/** The patron whose valid card this is. */
function* holderOf(card: string): Work<PatronRecord | undefined> {
  const row = yield* get('card', card);
  if (row === undefined) return undefined;
  const record = yield* recordOf(row.patron);
  return record.standing.is === 'registered' && record.cards.at(-1)?.number === card ? record : undefined;
}

/** Uses up the holder's code, or one of its tries. */
function* codeUsed(card: CardNumber, code: string, at: Instant): Work<PatronRecord> {
  const record = yield* holderOf(card);
  if (!record?.code) return yield* failing('bad-code', {});
  const { digest, expires, triesLeft } = record.code;
  if (triesLeft === 0 || expires <= at) return yield* failing('bad-code', {});
  if (digest === codeDigest(record.id, code)) return { ...record, code: null };
  yield* kept(record, { ...record, code: { digest, expires, triesLeft: triesLeft - 1 } });
  return yield* failing('bad-code', {});
}

/** Of its own for each command, and the same when a command is sent again, so that its password can be compared. */
const saltOf = (commandId: CommandId): Uint8Array =>
  createHash('sha256').update(`salt ${commandId}`).digest().subarray(0, 16);

export const passwords = (parts: Parts): Passwords => {
  const { records, hasher, random } = parts;

  /** Keeps a password made as new ones are, unless it has been changed meanwhile. */
  const rehashed = async (patron: PatronId, phc: string, password: string): Promise<void> => {
    const renewed = await hasher.hash(password, random(16));
    await records.write(function* () {
      const record = yield* recordOf(patron);
      if (record.password === phc) yield* kept(record, { ...record, password: renewed });
    });
  };

  /** The patron whose password this is. Somebody unknown, or without a password, takes as long. */
  const recognised = async (record: PatronRecord | undefined, password: string): RegistryAnswer<PatronId> => {
    const phc = record?.password ?? hasher.decoy;
    const matches = await hasher.verify(password, phc);
    if (record?.password === null) return E.left(registryError('password-not-set', {}));
    if (!record || !matches) return E.left(registryError('bad-credentials', {}));
    if (hasher.isOutdated(phc)) await rehashed(record.id, phc, password);
    return E.right(record.id);
  };

  return {
    issueCode: verb(IssueCode, async (request) => {
      const { commandId: id, patron } = request;
      const at = now(parts);
      const code = codeFrom(random(codeBytes));
      const once = await orderedOnce(parts, { id, verb: 'issueCode', request, at }, function* () {
        const record = yield* recordOf(patron);
        const issued = {
          digest: codeDigest(patron, code),
          expires: later(at, { hours: request.hours }),
          triesLeft: triesForACode,
        };
        yield* kept(record, { ...record, code: issued });
        return patron;
      });
      if (E.isLeft(once)) return once;
      return once.right.again ? E.left(registryError('code-told-once', {})) : E.right(code);
    }),

    setPassword: verb(SetPassword, async ({ commandId: id, actor, card, code, password: typed }) => {
      const password = newPassword(typed, card);
      if (E.isLeft(password)) return password;
      const phc = await hasher.hash(password.right, saltOf(id));
      const at = now(parts);
      const sent = { id, verb: 'setPassword', request: { actor, card, code, phc }, at };
      const once = await orderedOnce(parts, sent, function* () {
        const record = yield* codeUsed(card, code, at);
        const { id: patron } = record;
        const events = [{ type: 'PasswordSet', data: { patron } }] as const;
        yield* changed(record, { record: { ...record, password: phc }, events }, { id, actor, at });
        return patron;
      });
      return E.isLeft(once) ? once : E.right(undefined);
    }),

    clearPassword: recording(parts, 'clearPassword', ClearPassword, (record, { patron, identityCheck }) =>
      record.password === null && record.code === null
        ? E.left(registryError('password-not-set', {}))
        : E.right({
            record: { ...record, password: null, code: null },
            events:
              record.password === null ? [] : [{ type: 'PasswordCleared', data: { patron, identityCheck } }],
          }),
    ),

    logIn: verb(LogIn, async ({ card, password: typed }) => {
      const holder = await records.read(() => holderOf(card.normalize('NFKC').trim()));
      return E.isLeft(holder) ? holder : recognised(holder.right, normalPassword(typed));
    }),
  };
};
