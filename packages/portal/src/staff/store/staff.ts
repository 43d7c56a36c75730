import { Instant, StaffCode, Count, makeBranded, orNull } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import type { Awaitable } from '../../guard/server-key.js';
import { Duty, type People, type Roster } from '../people/staff-person.js';

/** A person's time at a desk after the login. */
export const SignIn = t.readonly(
  t.exact(
    t.type({
      staff: StaffCode,
      /** The chosen role and place; null before the choice. */
      duty: orNull(Duty),
      /** The person's `changes` at the login. After another change, the sign-in ends. */
      changes: Count,
      endsAt: Instant,
      /** The end of the sign-in if no click follows. */
      expiresAt: Instant,
    }),
  ),
  'a sign-in of the staff',
);
export type SignIn = t.TypeOf<typeof SignIn>;

const Word = makeBranded<'Word'>(
  ['a code of 1 to 64 letters, digits and dashes', '半角で書く'],
  64,
  /^[A-Za-z0-9-]{1,64}$/,
);

/** A trouble of a job, with the instant of its last occurrence. It names no person and no book. */
export const Trouble = t.readonly(
  t.exact(t.type({ job: Word, code: Word, lastAt: Instant })),
  'a trouble of a job',
);
export type Trouble = t.TypeOf<typeof Trouble>;

/** The number of troubles in the store. A further one replaces the oldest. */
export const mostTroubles = 100;

/**
 * The store of the staff's people and sign-ins, and of the troubles of the jobs. A sign-in's id is the digest
 * of its cookie's value. The portal checks each answer. If a method throws, the page is not shown.
 */
export interface Staff {
  findRoster(): Awaitable<Roster>;
  /**
   * Stores people as the next revision. Returns false, and changes nothing, if the present revision is not
   * `after`.
   */
  replacePeople(after: number, people: People): Awaitable<boolean>;
  findSignIn(id: string): Awaitable<SignIn | undefined>;
  beginSignIn(id: string, signIn: SignIn): Awaitable<unknown>;
  /** Updates a sign-in. An ended one stays ended. */
  updateSignIn(id: string, signIn: SignIn): Awaitable<unknown>;
  endSignIn(id: string): Awaitable<unknown>;
  /** Deletes the sign-ins that expired before an instant. */
  deleteSignIns(expiredBefore: string): Awaitable<unknown>;
  /** The troubles, the newest first. */
  listTroubles(): Awaitable<readonly Trouble[]>;
  /** Stores a trouble in place of the earlier one with the same job and code. */
  storeTrouble(trouble: Trouble): Awaitable<unknown>;
  close(): Awaitable<unknown>;
}
