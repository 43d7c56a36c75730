import { limitFaults } from '@torioki/event-store/adapter';
import { decodeStrictly } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../../context.js';
import { findPlaces } from '../../find-places.js';
import { Button } from '../../layout/button.js';
import { Form, PasswordField, Submit } from '../../layout/form.js';
import { Notice } from '../../layout/notice.js';
import { renderPage } from '../../layout/page.js';
import { renderNotFound, renderOutdatedForm } from '../../pages/trouble.js';
import { rejectForm } from '../../refused-form.js';
import { PersonState } from '../layout/person-state.js';
import { onlyFor } from '../only-for.js';
import { addDuty, endPerson, giveFirstPassword, removeDuty } from '../people/change-people.js';
import { checkPlace } from '../people/check-place.js';
import { changeRoster, readRoster } from '../people/change-roster.js';
import { hashNewPassword, type StaffWithHasher } from '../people/passwords.js';
import { staffError, type RosterError } from '../people/staff-error.js';
import { Duty, findByCode, type People, type StaffPerson } from '../people/staff-person.js';
import { renderRosterError } from '../render-roster-error.js';
import { wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';
import { DutyFields } from './duty-fields.js';
import { nameDuty } from './duty.js';

const { path } = workPages.people;

interface PersonProps {
  readonly c: PortalContext;
  readonly of: StaffPerson;
}

/** A form of the page, with the act that it sends. */
const ActForm = ({
  c,
  act,
  children,
}: {
  readonly c: PortalContext;
  readonly act: string;
  readonly children: Parameters<typeof Form>[0]['children'];
}) => (
  <Form of={c.var} action={c.req.path} ends={[]} class="stacked narrow">
    <input type="hidden" name="act" value={act} />
    {children}
  </Form>
);

const Duties = ({ c, of }: PersonProps) => {
  const { people: labels } = wordsOf(c);
  return (
    <>
      {of.duties.length === 0 ? <p>{labels.noDuties}</p> : null}
      {of.duties.map((duty) => (
        <ActForm c={c} act="remove-duty">
          <input type="hidden" name="role" value={duty.role} />
          <input type="hidden" name="location" value={duty.location} />
          <p>
            {nameDuty(c, duty)}{' '}
            <Button label={labels.removeDuty} about={nameDuty(c, duty)} look="second small" />
          </p>
        </ActForm>
      ))}
    </>
  );
};

const Changes = async ({ c, of }: PersonProps) => {
  const words = wordsOf(c);
  const { people: labels } = words;
  return (
    <>
      <Notice is="information">
        <p>{labels.signsOut}</p>
      </Notice>
      <h2>{labels.duties}</h2>
      <Duties c={c} of={of} />
      <ActForm c={c} act="add-duty">
        <DutyFields words={words} places={await findPlaces(c)} />
        <Submit name={labels.addDuty} />
      </ActForm>
      <h2>{labels.giveFirstPassword}</h2>
      <ActForm c={c} act="first-password">
        <PasswordField
          of={c.var}
          name="password"
          label={labels.password}
          hint={labels.passwordHint}
          autocomplete="new-password"
          required
        />
        <Submit name={labels.submitFirstPassword} />
      </ActForm>
      <h2>{labels.end}</h2>
      <p>{labels.endLead}</p>
      <ActForm c={c} act="end">
        <p class="buttons">
          <Button label={labels.end} look="second danger" />
        </p>
      </ActForm>
    </>
  );
};

const findPerson = async ({ store }: StaffWithHasher, code: string): Promise<StaffPerson | undefined> =>
  findByCode((await readRoster(store)).people, code);

const renderPerson = (parts: StaffWithHasher) => async (c: PortalContext) => {
  const person = await findPerson(parts, c.req.param('staff') ?? '');
  if (person === undefined) return renderNotFound(c);
  const { people: labels } = wordsOf(c);
  return renderPage(c, {
    title: person.name,
    body: (
      <>
        <p class="lead">
          {labels.staff} {person.staff} <PersonState c={c} of={person} />
        </p>
        {person.password === null ? null : <Changes c={c} of={person} />}
        <p>
          <a href={path}>{labels.heading}</a>
        </p>
      </>
    ),
  });
};

const readDuty = (form: URLSearchParams): E.Either<RosterError, Duty> =>
  E.mapLeft((faults: Parameters<typeof limitFaults>[0]) => staffError('invalid-input', limitFaults(faults)))(
    decodeStrictly(Duty, { role: form.get('role'), location: form.get('location') }),
  );

const changePassword = async (c: PortalContext, { store, hasher }: StaffWithHasher, staff: string) => {
  const hash = await hashNewPassword(hasher, staff, c.var.form.get('password') ?? '');
  return E.isLeft(hash) ? hash : changeRoster(store, giveFirstPassword(staff, hash.right));
};

const giveDuty = async (c: PortalContext, { store }: StaffWithHasher, staff: string) => {
  const duty = readDuty(c.var.form);
  const placed = E.isLeft(duty) ? duty : await checkPlace(c, duty.right);
  return E.isLeft(placed) ? placed : changeRoster(store, addDuty(staff, placed.right));
};

const takeDuty = async (c: PortalContext, { store }: StaffWithHasher, staff: string) => {
  const duty = readDuty(c.var.form);
  return E.isLeft(duty) ? duty : changeRoster(store, removeDuty(staff, duty.right));
};

type Change = (
  c: PortalContext,
  parts: StaffWithHasher,
  staff: string,
) => Promise<E.Either<RosterError, People>>;

/** The changes of a person, by the act of their form. */
const changes = new Map<string, Change>([
  ['add-duty', giveDuty],
  ['remove-duty', takeDuty],
  ['first-password', changePassword],
  ['end', (_, { store }, staff) => changeRoster(store, endPerson(staff))],
]);

/** A person of the staff, for general materials. */
export const personPage = (parts: StaffWithHasher) =>
  new Hono<PortalEnv>()
    .get(`${path}/:staff`, onlyFor(workPages.people), renderPerson(parts))
    .post(`${path}/:staff`, onlyFor(workPages.people), async (c) => {
      const staff = c.req.param('staff');
      const change = changes.get(c.var.form.get('act') ?? '');
      if (change === undefined) return renderOutdatedForm(c);
      const changed = await change(c, parts, staff);
      return E.isLeft(changed)
        ? rejectForm(c, wordsOf(c).people.refused, renderRosterError(wordsOf(c), changed.left))
        : c.redirect(`${path}/${staff}`, 303);
    });
