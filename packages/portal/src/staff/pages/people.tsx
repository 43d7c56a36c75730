import { limitFaults } from '@torioki/event-store/adapter';
import { decodeStrictly, LocationId, StaffCode, StaffRole } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import { Hono } from 'hono';
import * as t from 'io-ts';
import type { PortalContext, PortalEnv } from '../../context.js';
import { findPlaces } from '../../find-places.js';
import { Field, Form, PasswordField, Submit } from '../../layout/form.js';
import { Lines } from '../../layout/lists.js';
import { renderPage } from '../../layout/page.js';
import { rejectForm } from '../../refused-form.js';
import { PersonState } from '../layout/person-state.js';
import { WorkTable } from '../layout/work-table.js';
import { onlyFor } from '../only-for.js';
import { addPerson } from '../people/change-people.js';
import { checkPlace } from '../people/check-place.js';
import { changeRoster, readRoster } from '../people/change-roster.js';
import { hashNewPassword, TypedPassword, type StaffWithHasher } from '../people/passwords.js';
import { staffError, type RosterError } from '../people/staff-error.js';
import { StaffName, type People, type StaffPerson } from '../people/staff-person.js';
import { renderRosterError } from '../render-roster-error.js';
import { wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';
import { nameDuty } from './duty.js';
import { DutyFields } from './duty-fields.js';

const { path } = workPages.people;

/** The roles of a person, in words. */
const listDuties = (c: PortalContext, { duties }: StaffPerson): readonly string[] =>
  duties.length === 0 ? [wordsOf(c).people.noDuties] : duties.map((duty) => nameDuty(c, duty));

const PeopleTable = ({ c, people }: { readonly c: PortalContext; readonly people: People }) => {
  const { people: labels } = wordsOf(c);
  return (
    <WorkTable
      heads={[labels.staff, labels.name, labels.duties, labels.state]}
      rows={people.map((person) => [
        <a href={`${path}/${person.staff}`}>{person.staff}</a>,
        person.name,
        <Lines of={listDuties(c, person)} />,
        <PersonState c={c} of={person} />,
      ])}
    />
  );
};

const renderPeople = (store: StaffWithHasher['store']) => async (c: PortalContext) => {
  const { people: labels } = wordsOf(c);
  const { people } = await readRoster(store);
  const typed = (name: string) => c.var.form.get(name) ?? '';
  return renderPage(c, {
    title: labels.heading,
    body: (
      <>
        <PeopleTable c={c} people={people} />
        <h2>{labels.add}</h2>
        <Form of={c.var} action={path} ends={[]} class="stacked narrow">
          <Field name="staff" label={labels.staff} hint={labels.codeHint} value={typed('staff')} required />
          <Field name="name" label={labels.name} value={typed('name')} required />
          <PasswordField
            of={c.var}
            name="password"
            label={labels.password}
            hint={labels.passwordHint}
            autocomplete="new-password"
            required
          />
          <DutyFields words={wordsOf(c)} places={await findPlaces(c)} />
          <Submit name={labels.submitAdd} />
        </Form>
      </>
    ),
  });
};

const NewPerson = t.exact(
  t.type({
    staff: StaffCode,
    name: StaffName,
    password: TypedPassword,
    role: StaffRole,
    location: LocationId,
  }),
);

/** The form of a new person. Spaces around the code and the name are no part of them. */
const readNewPerson = (form: URLSearchParams): E.Either<RosterError, t.TypeOf<typeof NewPerson>> => {
  const typed = (name: string) => (form.get(name) ?? '').trim();
  const [staff, name] = [typed('staff').normalize('NFKC'), typed('name')];
  const others = { role: typed('role'), location: typed('location'), password: form.get('password') ?? '' };
  return E.mapLeft((faults: Parameters<typeof limitFaults>[0]) =>
    staffError('invalid-input', limitFaults(faults)),
  )(decodeStrictly(NewPerson, { staff, name, ...others }));
};

const addNewPerson = async (c: PortalContext, { store, hasher }: StaffWithHasher) => {
  const read = readNewPerson(c.var.form);
  if (E.isLeft(read)) return read;
  const { staff, name, password, role, location } = read.right;
  const duty = await checkPlace(c, { role, location });
  if (E.isLeft(duty)) return duty;
  const hash = await hashNewPassword(hasher, staff, password);
  if (E.isLeft(hash)) return hash;
  const person = { staff, name, duties: [duty.right], password: hash.right };
  return E.map(() => staff)(await changeRoster(store, addPerson(person)));
};

/** The people of the staff, for general materials. */
export const peoplePage = (parts: StaffWithHasher) =>
  new Hono<PortalEnv>()
    .get(path, onlyFor(workPages.people), renderPeople(parts.store))
    .post(path, onlyFor(workPages.people), async (c) => {
      const added: E.Either<RosterError, StaffCode> = await addNewPerson(c, parts);
      return E.isLeft(added)
        ? rejectForm(c, wordsOf(c).people.refused, renderRosterError(wordsOf(c), added.left))
        : c.redirect(`${path}/${added.right}`, 303);
    });
