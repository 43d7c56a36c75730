import { randomUUID } from 'node:crypto';
import { RemovalReason } from '@torioki/lending/vocabulary';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { renderReasons, requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Facts } from '../../layout/fact.js';
import { Field, Form } from '../../layout/form.js';
import { Items } from '../../layout/lists.js';
import { renderPage } from '../../layout/page.js';
import { renderOutdatedForm } from '../../pages/trouble.js';
import { Answer } from '../layout/answer.js';
import { acts, findAct, listAcceptedActs, type Act } from '../missing/acts.js';
import { CopiesOutOfUse } from '../missing/copies-out-of-use.js';
import { findCommandId } from '../scans/command-id.js';
import { onlyFor } from '../only-for.js';
import type { DeskVisit } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

const { path } = workPages.missing;

const labelsOf = (c: PortalContext) => (c.var.staff as DeskVisit).words.missing;

interface ActProps {
  readonly c: PortalContext;
  readonly copy: string;
  readonly act: Act;
}

const Reasons = ({ c }: Pick<ActProps, 'c'>) => {
  const labels = labelsOf(c);
  return (
    <div class="field">
      <label for="why">{labels.why}</label>
      <select id="why" name="why">
        {Object.entries(labels.reasons).map(([why, label]) => (
          <option value={why}>{label}</option>
        ))}
      </select>
    </div>
  );
};

const ActForm = ({ c, copy, act }: ActProps) => {
  const labels = labelsOf(c);
  const form = (
    <Form of={c.var} action={path} ends={[]} class="stacked narrow">
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="copy" value={copy} />
      <input type="hidden" name="act" value={act} />
      {act === 'remove' ? <Reasons c={c} /> : null}
      <p>
        <Button label={labels.acts[act]} look={act === 'withdraw' ? 'second danger' : 'second'} />
      </p>
    </Form>
  );
  return act === 'withdraw' ? (
    <details>
      <summary>{labels.acts.withdraw}</summary>
      <p>{labels.withdrawLead}</p>
      {form}
    </details>
  ) : (
    form
  );
};

const findCopy = async (c: PortalContext, text: string) => {
  const { at } = c.var.staff as DeskVisit;
  const answer = await at.desk.views.copies(text).now();
  return answer.is === 'failed' && answer.error.code === 'invalid-input'
    ? undefined
    : requireShown(answer)[0];
};

/** The copy of a scanned or typed text: its situation, and a button for each act that the library accepts. */
const CopyAnswer = async ({ c, text }: { readonly c: PortalContext; readonly text: string }) => {
  const { at, words } = c.var.staff as DeskVisit;
  const labels = words.missing;
  const found = await findCopy(c, text);
  if (found === undefined || !('copy' in found))
    return (
      <Answer is="look" heading={words.scan.unknown}>
        <Facts of={[[words.scan.read, text]]} />
      </Answer>
    );
  const { copy, status, place } = found;
  const accepted = await listAcceptedActs(at, copy);
  return (
    <>
      <Answer is="nothing" heading={status}>
        <Facts of={[[words.scan.copy, copy], ...(place === null ? [] : [[labels.place, place] as const])]} />
      </Answer>
      {accepted.map((act) => (
        <ActForm c={c} copy={copy} act={act} />
      ))}
      {accepted.length === 0 ? <p>{labels.noAct}</p> : null}
    </>
  );
};

const renderMissing = (c: PortalContext, answer: Child, status: 200 | 409 = 200) => {
  const { words } = c.var.staff as DeskVisit;
  const labels = words.missing;
  return renderPage(c, {
    title: labels.heading,
    status,
    body: (
      <>
        {answer}
        <form method="get" action={path} class="scan">
          <Field
            name="copy"
            label={words.scan.field}
            hint={words.scan.hint}
            inputmode="email"
            autocapitalize="none"
            autocomplete="off"
            spellcheck={false}
            autofocus
          />
          <p class="buttons">
            <Button label={words.scan.send} />
          </p>
        </form>
        <CopiesOutOfUse c={c} of="missing" />
        <CopiesOutOfUse c={c} of="outOfCirculation" />
      </>
    ),
  });
};

const giveAct = async (c: PortalContext) => {
  const { at } = c.var.staff as DeskVisit;
  const { form } = c.var;
  const act = findAct(form.get('act'));
  const why = form.get('why') ?? undefined;
  if (act === undefined || (why !== undefined && !RemovalReason.is(why))) return renderOutdatedForm(c);
  const copy = form.get('copy') ?? '';
  const given = { copy, commandId: findCommandId(form, `${act} ${copy} ${why ?? ''}`, []) };
  const reasons = renderReasons(c.var, await acts[act](at.desk, given, why));
  if (reasons === undefined) return c.redirect(`${path}?${new URLSearchParams({ copy }).toString()}`, 303);
  const refused = (
    <Answer is="look" heading={labelsOf(c).refused}>
      <Items of={reasons} class="text" />
    </Answer>
  );
  return renderMissing(c, refused, 409);
};

/** The copies that are missing or out of circulation, and what to do with one (A55). */
export const missingPage = new Hono<PortalEnv>()
  .get(path, onlyFor(workPages.missing), (c) => {
    const text = c.req.query('copy') ?? '';
    return renderMissing(c, text.trim() === '' ? null : <CopyAnswer c={c} text={text} />);
  })
  .post(path, onlyFor(workPages.missing), giveAct);
