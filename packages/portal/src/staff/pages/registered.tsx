import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { renderReasons, type PortalContext, type PortalEnv } from '../../context.js';
import { findPlaces } from '../../find-places.js';
import { Button } from '../../layout/button.js';
import { Facts } from '../../layout/fact.js';
import { Field, Form } from '../../layout/form.js';
import { renderPage } from '../../layout/page.js';
import { renderOutdatedForm, renderTrouble } from '../../pages/trouble.js';
import { findEndingText, redirectToReport } from '../../report-ending.js';
import { Answer } from '../layout/answer.js';
import { RefusedAnswer } from '../layout/refused-answer.js';
import { Select } from '../layout/select.js';
import { findKey } from '../find-key.js';
import { onlyFor } from '../only-for.js';
import { renderCode, renderLabel } from '../registrations/papers.js';
import { findRegistered, type RegisteredPerson } from '../registrations/registered-person.js';
import { findCommandId } from '../scans/command-id.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

const page = workPages.registrations;

/** The periods of validity of a code, in hours. A letter takes some days. */
const hoursOfCodes = [24, 72, 168, 336] as const;

interface PersonProps {
  readonly c: PortalContext;
  readonly of: RegisteredPerson;
}

const ActForm = ({
  c,
  of: { path },
  act,
  label,
  children,
}: PersonProps & { readonly act: string; readonly label: string; readonly children: Child }) => (
  <Form of={c.var} action={path} ends={[]} class="stacked narrow">
    <input type="hidden" name="id" value={randomUUID()} />
    {children}
    <p class="buttons">
      <Button label={label} name="act" value={act} look="second" />
    </p>
  </Form>
);

const CodeForm = ({ c, of }: PersonProps) => {
  const { registrations: labels } = wordsOf(c);
  const chosen = of.patron.idCopyHeld ? 336 : 24;
  return (
    <section>
      <h2>{labels.code}</h2>
      <p>{labels.codeLead}</p>
      <ActForm c={c} of={of} act="code" label={labels.issue}>
        <Select
          name="hours"
          label={labels.validFor}
          value={`${chosen}`}
          options={hoursOfCodes.map((hours) => [`${hours}`, labels.hours[hours]])}
        />
      </ActForm>
    </section>
  );
};

/** The branches where the person is registered, and the form for another one (R27). */
const Branches = async ({ c, of }: PersonProps) => {
  const { registrations: labels } = wordsOf(c);
  const declared = new Set<string>(of.patron.registeredAt.map(({ location }) => location));
  const { branch } = await findPlaces(c);
  const others = branch.filter(({ location }) => !declared.has(location));
  const names = [...declared].map((location) => c.var.texts.place(location)?.name ?? location);
  return (
    <section>
      <h2>{labels.branches}</h2>
      <p>{names.length === 0 ? labels.none : names.join(' ')}</p>
      {others.length === 0 ? null : (
        <ActForm c={c} of={of} act="branch" label={labels.declare}>
          <Select
            name="location"
            label={labels.branch}
            options={others.map(({ location, name }) => [location, name])}
          />
        </ActForm>
      )}
    </section>
  );
};

const renderRegistered = (c: PortalContext, of: RegisteredPerson, reasons?: readonly string[]) => {
  const { registrations: labels } = wordsOf(c);
  const { patron, path } = of;
  const done = findEndingText(c, labels.done);
  return renderPage(c, {
    title: labels.heading,
    heading: patron.name,
    status: reasons === undefined ? 200 : 409,
    body: (
      <>
        {reasons === undefined ? null : <RefusedAnswer heading={labels.notDone} reasons={reasons} />}
        {done === undefined ? null : (
          <Answer is="done" heading={done}>
            <p>{labels.readBack}</p>
          </Answer>
        )}
        <Facts
          of={[
            [labels.fields.reading, patron.reading ?? labels.none],
            [labels.fields.address, patron.address],
            [labels.fields.phone, patron.phone],
            [labels.fields.mailAddress, patron.mailAddress ?? labels.none],
            [labels.heads.card, of.ending],
          ]}
        />
        <CodeForm c={c} of={of} />
        <Branches c={c} of={of} />
        <section>
          <h2>{labels.fields.reading}</h2>
          <ActForm c={c} of={of} act="reading" label={labels.setReading}>
            <Field
              name="reading"
              label={labels.fields.reading}
              value={patron.reading ?? ''}
              autocomplete="off"
              spellcheck={false}
            />
          </ActForm>
        </section>
        <p>
          <a href={`${path}/label`}>{labels.label}</a>
        </p>
      </>
    ),
  });
};

/** The acts for a registered person. Each form gives its command once. */
const acts = {
  code: async (c: PortalContext, of: RegisteredPerson) => {
    const hours = Number(c.var.form.get('hours'));
    const commandId = findCommandId(c.var.form, `code ${hours}`, []);
    const answer = await visitOf(c).at.desk.file(of.patron.id).issueCode({ hours, commandId });
    return answer.is === 'accepted'
      ? renderCode(c, of, { code: answer.code, hours })
      : renderRegistered(c, of, renderReasons(c.var, answer));
  },
  branch: async (c: PortalContext, of: RegisteredPerson) => {
    const location = c.var.form.get('location') ?? '';
    const commandId = findCommandId(c.var.form, `branch ${location}`, []);
    const file = visitOf(c).at.desk.file(of.patron.id);
    const reasons = renderReasons(c.var, await file.declareBranchRegistration({ location, commandId }));
    return reasons ? renderRegistered(c, of, reasons) : redirectToReport(c, of.path, 'branch');
  },
  reading: async (c: PortalContext, of: RegisteredPerson) => {
    const typed = (c.var.form.get('reading') ?? '').normalize('NFKC').trim();
    const commandId = findCommandId(c.var.form, `reading ${typed}`, []);
    const file = visitOf(c).at.desk.file(of.patron.id);
    const reading = typed === '' ? null : typed;
    const reasons = renderReasons(c.var, await file.setReading({ reading, commandId }));
    return reasons ? renderRegistered(c, of, reasons) : redirectToReport(c, of.path, 'reading');
  },
} as const;

/** Shows the page of a handle's person. The handle of another sign-in looks like an unknown one. */
const withPerson =
  (answer: (c: PortalContext, of: RegisteredPerson) => Response | Promise<Response>) =>
  async (c: PortalContext) => {
    const of = await findRegistered(c);
    if (of !== undefined) return answer(c, of);
    const { registrations: labels } = wordsOf(c);
    const on = [page.path, labels.heading] as const;
    return renderTrouble(c, { title: labels.ended, lead: labels.endedLead, status: 404, on });
  };

const answerAct = (c: PortalContext, of: RegisteredPerson) => {
  const act = findKey(acts, c.var.form.get('act'));
  return act === undefined ? renderOutdatedForm(c) : acts[act](c, of);
};

/** A person who was registered: the code for a password, the branches, and the label for the card. */
export const registeredPage = new Hono<PortalEnv>()
  .get(`${page.path}/:handle`, onlyFor(page), withPerson(renderRegistered))
  .post(`${page.path}/:handle`, onlyFor(page), withPerson(answerAct))
  .get(`${page.path}/:handle/label`, onlyFor(page), withPerson(renderLabel));
