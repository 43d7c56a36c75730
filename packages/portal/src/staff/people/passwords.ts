import { callWithinLimit } from '@torioki/event-store/adapter';
import { makeBranded } from '@torioki/lending/vocabulary';
import {
  checkNewPassword,
  normalizePassword,
  type PasswordHasher,
  type RegistryError,
} from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { randomBytes } from 'node:crypto';
import { checkAnswer } from '../store/check-answer.js';
import type { Staff } from '../store/staff.js';
import { PasswordHash, type StaffPerson } from './staff-person.js';

/** The time limit for each answer of the hasher, in milliseconds. */
const limitMs = 10_000;

/** The store of the staff, with the hasher of its passwords. */
export interface StaffWithHasher {
  readonly store: Staff;
  readonly hasher: PasswordHasher;
}

/** A password as typed, before it is compared or chosen. */
export const TypedPassword = makeBranded<'TypedPassword'>(
  ['a text of at most 1000 characters', '1000文字以下で書く'],
  1_000,
  null,
);

const within = async <A>(verb: string, call: () => Promise<A>): Promise<A> => {
  const answered = await callWithinLimit(call, limitMs);
  if (E.isRight(answered)) return answered.right;
  throw new Error(
    `The password hasher's ${verb} did not answer within ${limitMs / 1_000} seconds. Try again later.`,
  );
};

/** The hash of a new password, which has the same limits as a patron's. */
export const hashNewPassword = async (
  hasher: PasswordHasher,
  staff: string,
  typed: string,
): Promise<E.Either<RegistryError, PasswordHash>> => {
  const password = checkNewPassword(typed, staff);
  if (E.isLeft(password)) return password;
  const hash = await within('hash', () => hasher.hash(password.right, randomBytes(16)));
  return E.right(checkAnswer('password hasher', PasswordHash, hash));
};

/**
 * Whether this is the password of a person. The check takes the same time for an unknown person, and for one
 * that has left.
 */
export const isPasswordOf = async (
  hasher: PasswordHasher,
  person: StaffPerson | undefined,
  typed: string,
): Promise<boolean> => {
  const password = TypedPassword.is(typed) ? normalizePassword(typed) : '';
  const hash = person?.password ?? hasher.decoy;
  const isRight = await within('verify', () => hasher.verify(password, hash));
  return checkAnswer('password hasher', t.boolean, isRight) && hash !== hasher.decoy;
};
