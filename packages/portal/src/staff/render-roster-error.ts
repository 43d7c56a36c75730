import type { Fault } from '@torioki/event-store';
import type { RosterError } from './people/staff-error.js';
import type { StaffWords } from './staff-visit.js';

/** The labels of the fields that people type. */
const labelOf = ({ people }: StaffWords, path: string): string => {
  const labels: Readonly<Partial<Record<string, string>>> = {
    staff: people.staff,
    name: people.name,
    password: people.password,
    role: people.role,
    location: people.place,
  };
  return labels[path] ?? path;
};

/** The texts of an error of the roster, in the language of the page. */
export const renderRosterError = (words: StaffWords, error: RosterError): readonly string[] => {
  const { people } = words;
  if (error.code === 'invalid-input') {
    const { others = [], ...first } = error.details;
    return [first, ...others].map((fault: Fault) => people.fault(labelOf(words, fault.path), fault));
  }
  if (error.code === 'password-too-short') return [people.tooShort(error.details.least)];
  if (error.code === 'password-too-long') return [people.tooLong(error.details.most)];
  if (error.code === 'too-many-staff') return [people.tooManyPeople(error.details.most)];
  if (error.code === 'too-many-duties') return [people.tooManyDuties(error.details.most)];
  const texts: Readonly<Partial<Record<string, string>>> = people.errors;
  return [texts[error.code] ?? error.message];
};
