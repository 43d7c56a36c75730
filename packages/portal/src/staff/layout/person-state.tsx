import type { PortalContext } from '../../context.js';
import { Status } from '../../layout/status.js';
import type { StaffPerson } from '../people/staff-person.js';
import { wordsOf } from '../staff-visit.js';

/** The state of a person, in a word. */
export const PersonState = ({ c, of }: { readonly c: PortalContext; readonly of: StaffPerson }) => {
  const { people: labels } = wordsOf(c);
  if (of.password === null) return <Status word={labels.hasLeft} />;
  return of.mustChangePassword ? (
    <Status word={labels.firstPassword} look="waits" />
  ) : (
    <Status word={labels.active} look="ready" />
  );
};
