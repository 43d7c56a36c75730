import { errorsOf, renderFaults, type ErrorOf, type Faults } from '@torioki/event-store/adapter';
import type { RegistryError } from '@torioki/patrons';

type Nothing = Readonly<Record<string, never>>;

interface StaffErrorDetails {
  readonly 'invalid-input': Faults;
  readonly 'staff-code-taken': Nothing;
  readonly 'staff-unknown': Nothing;
  readonly 'staff-has-left': Nothing;
  readonly 'too-many-staff': { readonly most: number };
  readonly 'too-many-duties': { readonly most: number };
  readonly 'place-unknown': Nothing;
  readonly 'last-general-materials': Nothing;
  readonly 'staff-not-empty': Nothing;
  readonly 'same-password': Nothing;
  readonly 'roster-changed': Nothing;
}

const errors = errorsOf<StaffErrorDetails>('StaffError', {
  'invalid-input': (faults) => [`${renderFaults(faults)}.`, 'Correct it and send it again.'],
  'staff-code-taken': () => [
    'A person with this staff code exists, or has left.',
    'Choose another code. A code is never given again.',
  ],
  'staff-unknown': () => ['No person has this staff code.', 'Choose a person from the list.'],
  'staff-has-left': () => ['The person with this staff code has left.', 'Add a person with a new code.'],
  'too-many-staff': ({ most }) => [
    `The roster has reached its limit of ${most} people, including those who have left.`,
    'Keep the staff in your own directory, and pass staffOf.',
  ],
  'too-many-duties': ({ most }) => [
    `The person has reached the limit of ${most} roles at places.`,
    'Remove a role first.',
  ],
  'place-unknown': () => ['No open place has this code.', 'Choose a place from the list.'],
  'last-general-materials': () => [
    'The library would have no person with the role general-materials.',
    'Give the role to another person first.',
  ],
  'staff-not-empty': () => [
    'The roster already has people.',
    'Let a person with the role general-materials add further people.',
  ],
  'same-password': () => ['The new password is the present one.', 'Choose another password.'],
  'roster-changed': () => [
    'Other people changed the roster at the same time, several times.',
    'Send the change again.',
  ],
});

/** The reason why people of the staff were not changed: a code, its facts, and a message. */
export type StaffError = ErrorOf<StaffErrorDetails>;
export const staffError = errors.make;

/** A reason against a change, including the reasons against a new password. */
export type RosterError = StaffError | RegistryError;
