import { CommandId } from '@torioki/lending';
import { whole } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { codeBytes, codeDigest, codeFrom } from '../passwords/code.js';
import { normalizePassword } from '../passwords/new-password.js';
import { PatronId } from '../people/ids.js';
import { addTime } from '../people/add-time.js';
import type { PatronRecord } from '../people/patron-record.js';
import { TypedText } from '../people/typed-text.js';
import { findHolder, storeRecord, findRecord } from '../records/patron-rows.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { registryError } from '../registry-error.js';
import type { PlainRequest } from './plain-request.js';
import { writeOnce, verb, type RegistryParts } from './verb.js';

const triesForACode = 10;

export const IssueCode = t.exact(t.type({ commandId: CommandId, patron: PatronId, hours: whole(1, 336) }));

export const LogIn = t.exact(t.type({ card: TypedText, password: TypedText }), 'an object');

/**
 * Passwords, and the codes from staff that let patrons set them. Staff neither see nor choose a password
 * (A48, ASVS 6.4.1).
 */
export interface Passwords {
  /**
   * Issues a code that lets the patron set a password once. The code is valid for `hours`, at most 14 days,
   * and for ten tries. It replaces any other code. Only the first answer shows the code: if the command is
   * repeated, it fails with `code-shown-once`.
   */
  issueCode(request: PlainRequest<typeof IssueCode>): RegistryAnswer<string>;

  /**
   * The patron of this card and password (R29). Fails with `bad-credentials` for a wrong password and for an
   * unknown card; both take the same time. Fails with `password-not-set` (S2) if the card's holder has no
   * password. So this error shows that the card exists, but nobody can set a password without a code from
   * the staff. To hide this, use the same text for both errors.
   */
  logIn(request: PlainRequest<typeof LogIn>): RegistryAnswer<PatronId>;
}

/** The reason why a password is refused; undefined if it is accepted. */
const denialOf = (
  record: PatronRecord | undefined,
  isRight: boolean,
): 'password-not-set' | 'bad-credentials' | undefined => {
  if (record?.password === null) return 'password-not-set';
  return record && isRight ? undefined : 'bad-credentials';
};

export const passwords = (parts: RegistryParts): Passwords => {
  const { records, hasher, random } = parts;

  /** Stores a new hash of a password, unless the patron has changed the password since the check. */
  const storeNewHash = async (patron: PatronId, phc: string, password: string): Promise<void> => {
    const renewed = await hasher.hash(password, random(16));
    if (E.isLeft(renewed)) return;
    await records.write(function* () {
      const record = yield* findRecord(patron);
      if (record.password === phc) yield* storeRecord(record, { ...record, password: renewed.right });
    });
  };

  /**
   * Checks a password, and returns its patron. The check takes the same time for an unknown patron, and for a
   * patron without a password.
   */
  const checkPassword = async (
    record: PatronRecord | undefined,
    password: string,
  ): RegistryAnswer<PatronId> => {
    const phc = record?.password ?? hasher.decoy;
    const matches = await hasher.verify(password, phc);
    if (E.isLeft(matches)) return matches;
    const denied = denialOf(record, matches.right);
    if (denied || !record) return E.left(registryError(denied ?? 'bad-credentials', {}));
    if (hasher.isOutdated(phc)) await storeNewHash(record.id, phc, password);
    return E.right(record.id);
  };

  return {
    issueCode: verb(IssueCode, async (request) => {
      const { commandId: id, patron } = request;
      const code = codeFrom(random(codeBytes));
      const once = await writeOnce(parts, { id, asks: { verb: 'issueCode', request } }, function* (at) {
        const record = yield* findRecord(patron);
        const issued = {
          digest: codeDigest(patron, code),
          expires: addTime(at, { hours: request.hours }),
          triesLeft: triesForACode,
        };
        yield* storeRecord(record, { ...record, code: issued });
        return patron;
      });
      if (E.isLeft(once)) return once;
      return once.right.again ? E.left(registryError('code-shown-once', {})) : E.right(code);
    }),

    logIn: verb(LogIn, async ({ card, password: typed }) => {
      const holder = await records.read(() => findHolder(card.normalize('NFKC').trim()));
      return E.isLeft(holder) ? holder : checkPassword(holder.right, normalizePassword(typed));
    }),
  };
};
