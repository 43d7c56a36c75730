import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Form } from '../../layout/form.js';
import { renderPage } from '../../layout/page.js';
import { renderNotFound } from '../../pages/trouble.js';
import type { Reason } from '../layout/reasons.js';
import { RefusedAnswer } from '../layout/refused-answer.js';
import { findKey } from '../find-key.js';
import { onlyFor } from '../only-for.js';
import { findActId, renderActReasons } from '../patrons/give-act.js';
import { renderCode } from '../patrons/papers.js';
import { type PatronVisit, withPatron } from '../patrons/patron-visit.js';
import { listRecordActs, readHours, recordActs, type RecordAct } from '../patrons/record-acts.js';
import { RecordFields } from '../patrons/record-fields.js';
import { redirectToAct } from '../patrons/report-act.js';
import { findCardFault } from '../registrations/find-card-fault.js';
import { workPages } from '../work-pages.js';

const of = workPages.patrons;
const path = `${of.path}/:handle/record/:act`;

/** The sentence above an act. For the end of a registration it counts the open reservations and loans. */
const findLead = async ({ words: { patronRecord: labels }, file }: PatronVisit, act: RecordAct) => {
  if (act !== 'leave') return new Map<string, string>(Object.entries(labels.leads)).get(act);
  const reservations = requireShown(await file.reservations.now());
  const loans = requireShown(await file.loans.now());
  return labels.leaving(reservations.length, loans.length);
};

const renderAct = async (
  c: PortalContext,
  visit: PatronVisit,
  { act, answer = null, status = 200 }: { act: RecordAct; answer?: Child; status?: 200 | 409 },
) => {
  const { patrons, patronActs: labels } = visit.words;
  const lead = await findLead(visit, act);
  return renderPage(c, {
    title: patrons.heading,
    heading: patrons.of(visit.patron.name),
    status,
    body: (
      <>
        {answer}
        <h2>{labels.acts[act]}</h2>
        {lead === undefined ? null : <p>{lead}</p>}
        <Form of={c.var} action={c.req.path} ends={[]} class="stacked narrow">
          <input type="hidden" name="id" value={randomUUID()} />
          <RecordFields c={c} visit={visit} act={act} />
          <p class="buttons">
            <Button label={labels.acts[act]} {...(act === 'leave' ? { look: 'second danger' } : {})} />
          </p>
        </Form>
        <p>
          <a href={visit.path}>{patrons.back}</a>
        </p>
      </>
    ),
  });
};

/** Finds the act of the address. A form sent twice may find an act that is no longer offered. */
const findAct = (c: PortalContext): RecordAct | undefined => findKey(recordActs, c.req.param('act'));

const showAct = (c: PortalContext, visit: PatronVisit) => {
  const act = findAct(c);
  return act !== undefined && listRecordActs(visit).includes(act)
    ? renderAct(c, visit, { act })
    : renderNotFound(c);
};

/** The fault of the new card in a form; undefined for other acts. */
const findNewCardFault = async (c: PortalContext, act: RecordAct) =>
  act === 'issue-card' ? findCardFault(c, c.var.form.get('card')?.trim() ?? '') : undefined;

/** The labels of an act's fields. The name in a title request is that of the title. */
const labelFields = (
  {
    words: {
      patronRecord: { fields },
    },
  }: PatronVisit,
  act: RecordAct,
) => (act === 'request-title' ? { ...fields, name: fields.title } : fields);

const giveAct = async (c: PortalContext, visit: PatronVisit) => {
  const act = findAct(c);
  if (act === undefined) return renderNotFound(c);
  const refuse = (reasons: readonly Reason[]) =>
    renderAct(c, visit, {
      act,
      answer: <RefusedAnswer heading={visit.words.patrons.refused} reasons={reasons} />,
      status: 409,
    });
  const cardFault = await findNewCardFault(c, act);
  if (cardFault !== undefined) return refuse([cardFault]);
  const answer = await recordActs[act]({ visit, form: c.var.form, commandId: findActId(c) });
  const reasons = renderActReasons(c, answer, labelFields(visit, act));
  if (reasons !== undefined) return refuse(reasons);
  if ('code' in answer)
    return renderCode(c, visit, { code: String(answer.code), hours: readHours(c.var.form) });
  return act === 'issue-code' ? c.redirect(visit.path, 303) : redirectToAct(c, visit.path, act);
};

/** The changes of a patron's record, one on each page (R84, R85, R90–R96). */
export const patronRecordPage = new Hono<PortalEnv>()
  .get(path, onlyFor(of), withPatron(showAct))
  .post(path, onlyFor(of), withPatron(giveAct));
