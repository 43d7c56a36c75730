import type { WantedChange } from '@torioki/patrons';
import type { Commanding } from '../../answers/request.js';
import { change, withoutPatron } from './change-record.js';
import type { Kept } from '../../answers/answer.js';
import type { RegistryParts } from '../patrons/parts.js';
import type { Answered, Came } from '../../answers/answer.js';
import { fillIn } from '../../answers/fill-in.js';

type Fields<Type extends WantedChange['type']> = Extract<WantedChange, { readonly type: Type }>;

/** The fields that somebody gives; the desk knows who gives them, about whom, and on which day. */
export type Said<Type extends WantedChange['type']> = Omit<
  Fields<Type>,
  'type' | 'commandId' | 'actor' | 'patron'
> &
  Commanding;

/** Changes of a patron's record, by the patron on the web, or by staff. */
export interface Particulars {
  /** メールアドレス変更: sets the mail address, or none with null (R5, R90). Emits MailAddressSet. Refused with `nothing-to-change`. */
  setMailAddress(request: Said<'SetMailAddress'>): Promise<Answered<Kept>>;

  /**
   * Declares a registration at a branch, where the cards are checked at the pickup (R27, A46). Emits
   * BranchRegistrationDeclared. Refused with `pickup-location-unknown`, `not-a-branch`.
   */
  declareBranchRegistration(request: Said<'DeclareBranchRegistration'>): Promise<Answered<Kept>>;

  /**
   * Changes the address on a document that proves it (R92–R94). Emits AddressChanged. Refused with `not-on-web` (R91),
   * `no-proof-of-change`, `nothing-to-change`.
   */
  changeAddress(request: Said<'ChangeAddress'>): Promise<Answered<Kept>>;

  /**
   * Changes the name on a document that proves it (R92–R94). Emits NameChanged. Refused with `not-on-web` (R91),
   * `no-proof-of-change`, `nothing-to-change`.
   */
  changeName(request: Said<'ChangeName'>): Promise<Answered<Kept>>;

  /**
   * Changes the phone number, if the patron knows the old one (R95, R96). Emits PhoneChanged. Refused with `not-on-web`
   * (R91), `old-phone-mismatch`, `nothing-to-change`.
   */
  changePhone(request: Said<'ChangePhone'>): Promise<Answered<Kept>>;
}

/** Who gives a command, and about whom. */
export interface About extends RegistryParts {
  readonly actor: Fields<'SetMailAddress'>['actor'];
  readonly patron: string;
}

/** A change of one type, when it is known who gives it and about whom. */
export const changing =
  <Type extends WantedChange['type']>({ actor, patron, ...parts }: About, type: Type) =>
  async (said: Said<Type>): Promise<Came<Kept>> =>
    withoutPatron(await change(parts, fillIn(said, { type, actor, patron }) as never));

export const particulars = (about: About) => ({
  setMailAddress: changing(about, 'SetMailAddress'),
  declareBranchRegistration: changing(about, 'DeclareBranchRegistration'),
  changeAddress: changing(about, 'ChangeAddress'),
  changeName: changing(about, 'ChangeName'),
  changePhone: changing(about, 'ChangePhone'),
});
