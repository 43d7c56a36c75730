import type { StaffPerson } from '../people/staff-person.js';
import type { SignIn } from '../store/staff.js';

/** A person with a valid sign-in. */
export interface SignedIn {
  readonly is: 'signed-in';
  readonly token: string;
  readonly signIn: SignIn;
  readonly person: StaffPerson;
}
