import type { PatronRegistry } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { v4 } from 'uuid';
import type { Desk } from '../desk.js';
import type { Commanding } from '../request.js';
import type { Parts } from './parts.js';
import { registryFirst, type Change } from './registry-first.js';
import { nothingMore, notDone, type Settled } from './settled.js';

type Verbs = Omit<PatronRegistry, 'librarySystem'>;

type Fields<Verb extends keyof Verbs> = Parameters<Verbs[Verb]>[0];

/** What whoever asks says; the desk knows who that is, about whom, and the day. */
export type Said<Verb extends keyof Verbs> = Omit<Fields<Verb>, 'commandId' | 'actor' | 'patron' | 'on'> &
  Commanding;

/** What is registered of a patron, and changes: by the patron on the web, or by staff. */
export interface Particulars {
  /** メールアドレス変更: sets the mail address, or none with null (R5, R90). Emits MailAddressSet. Refused with `nothing-to-change`. */
  setMailAddress(request: Said<'setMailAddress'>): Promise<Settled>;

  /**
   * Declares a registration at a branch, where the cards are checked at the pickup (R27, A46). Emits
   * BranchRegistrationDeclared. Refused with `pickup-location-unknown`, `not-a-branch`.
   */
  declareBranchRegistration(request: Said<'declareBranchRegistration'>): Promise<Settled>;

  /**
   * Changes the address on a document that proves it (R92–R94). Emits AddressChanged. Refused with `not-on-web` (R91),
   * `no-proof-of-change`, `nothing-to-change`.
   */
  changeAddress(request: Said<'changeAddress'>): Promise<Settled>;

  /**
   * Changes the name on a document that proves it (R92–R94). Emits NameChanged. Refused with `not-on-web` (R91),
   * `no-proof-of-change`, `nothing-to-change`.
   */
  changeName(request: Said<'changeName'>): Promise<Settled>;

  /**
   * Changes the phone number, for who knows the old one (R95, R96). Emits PhoneChanged. Refused with `not-on-web` (R91),
   * `old-phone-mismatch`, `nothing-to-change`.
   */
  changePhone(request: Said<'changePhone'>): Promise<Settled>;
}

/** Who asks, about whom. */
export interface About extends Parts {
  /** The desk of who asks, at which nothing is recorded. */
  readonly rehearsals: Desk;
  readonly actor: Fields<'setMailAddress'>['actor'];
  readonly patron: string;
}

/** Changes something of the patron, whom the registry knows. */
export const changing =
  (about: About) =>
  async (change: Change<void>): Promise<Settled> => {
    const known = await about.people.patron(about.patron);
    return E.isLeft(known) ? notDone(known.left) : registryFirst(about, change, nothingMore);
  };

export const particulars = (about: About): Particulars => {
  const { people, rehearsals, actor, patron } = about;
  const registry = changing(about);
  return {
    setMailAddress: ({ commandId = v4(), ...said }) =>
      registry({
        commandId,
        rehearse: () => rehearsals.setMailAddress({ commandId, patron }),
        change: () => people.setMailAddress({ ...said, commandId, actor, patron }),
      }),

    declareBranchRegistration: ({ commandId = v4(), ...said }) =>
      registry({
        commandId,
        rehearse: () => rehearsals.declareBranchRegistration({ commandId, patron, location: said.location }),
        change: ({ on }) => people.declareBranchRegistration({ ...said, commandId, actor, patron, on }),
      }),

    changeAddress: ({ commandId = v4(), ...said }) =>
      registry({
        commandId,
        rehearse: () =>
          rehearsals.changeAddress({ commandId, patron, channel: said.channel, evidence: said.evidence }),
        change: ({ on }) => people.changeAddress({ ...said, commandId, actor, patron, on }),
      }),

    changeName: ({ commandId = v4(), ...said }) =>
      registry({
        commandId,
        rehearse: () =>
          rehearsals.changeName({ commandId, patron, channel: said.channel, evidence: said.evidence }),
        change: ({ on }) => people.changeName({ ...said, commandId, actor, patron, on }),
      }),

    changePhone: ({ commandId = v4(), ...said }) =>
      registry({
        commandId,
        rehearse: () => rehearsals.changePhone({ commandId, patron, oldNumberMatches: true }),
        change: () => people.changePhone({ ...said, commandId, actor, patron }),
      }),
  };
};
