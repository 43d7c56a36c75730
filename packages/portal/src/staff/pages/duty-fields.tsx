import { staffRoles } from '@torioki/lending/vocabulary';
import type { PickupLocations } from 'torioki';
import { Select } from '../layout/select.js';
import type { StaffWords } from '../staff-visit.js';

interface DutyFieldsProps {
  readonly words: StaffWords;
  readonly places: PickupLocations;
}

/** The choice of a role and of a place where staff work. */
export const DutyFields = ({ words: { people: labels, roles }, places }: DutyFieldsProps) => (
  <>
    <Select name="role" label={labels.role} options={staffRoles.map((role) => [role, roles[role]])} />
    <Select
      name="location"
      label={labels.place}
      options={[...places.counter, ...places.branch].map(({ location, name }) => [location, name])}
    />
  </>
);
