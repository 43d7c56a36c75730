import { staffRoles } from '@torioki/lending/vocabulary';
import type { PickupLocations } from 'torioki';
import type { StaffWords } from '../staff-visit.js';

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
}

const Select = ({ name, label, options }: SelectProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      {options.map(([value, text]) => (
        <option value={value}>{text}</option>
      ))}
    </select>
  </div>
);

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
