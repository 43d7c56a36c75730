import type { PatronRecord, RegistrationState } from './patron-record.js';

/** The data of a person that staff and the person may see: no secrets, no pseudonyms, no cart. */
export interface Patron extends Omit<
  PatronRecord,
  'branchRegistrations' | 'password' | 'code' | 'standing' | 'cart' | 'lastPickup' | 'used'
> {
  /** The branches where the patron claims to be registered, and the day of the claim (R27, A46). */
  readonly registeredAt: PatronRecord['branchRegistrations'];
  readonly hasPassword: boolean;
  readonly standing: RegistrationState['is'];
}

export const publicPartOf = ({
  branchRegistrations,
  password,
  standing,
  code: _code,
  cart: _cart,
  lastPickup: _lastPickup,
  used: _used,
  ...open
}: PatronRecord): Patron => ({
  ...open,
  registeredAt: branchRegistrations,
  hasPassword: password !== null,
  standing: standing.is,
});
