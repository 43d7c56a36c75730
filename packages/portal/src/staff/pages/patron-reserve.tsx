import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { PortalContext, PortalEnv } from '../../context.js';
import { findTitleRecords } from '../../find-title-records.js';
import { FocusedField, Form, Submit } from '../../layout/form.js';
import { renderPage } from '../../layout/page.js';
import { renderTitle } from '../../layout/title.js';
import { listDistinctReasons, Reasons, type Reason } from '../layout/reasons.js';
import { RefusedAnswer } from '../layout/refused-answer.js';
import { Select } from '../layout/select.js';
import { findKey } from '../find-key.js';
import { onlyFor } from '../only-for.js';
import { findActId, renderActReasons } from '../patrons/give-act.js';
import { listPickupPlaces } from '../patrons/list-places.js';
import { type PatronVisit, withPatron } from '../patrons/patron-visit.js';
import { redirectToAct } from '../patrons/report-act.js';
import type { FileProps } from '../patrons/reservations.js';
import { listTitles, reserveActs, tryReserving, type Tried } from '../patrons/reserve-acts.js';
import { renderReasons } from '../render-reasons.js';
import { findTyped, redirectToTyped } from '../typed-text.js';
import { workPages } from '../work-pages.js';

const of = workPages.patrons;
const path = `${of.path}/:handle/reserve`;

interface TypedProps extends FileProps {
  /** The typed title codes. */
  readonly typed: string;
}

const findReasons = (c: PortalContext, plain: Tried['plain']): readonly Reason[] =>
  (plain && renderReasons(c.var, plain)) ?? [];

/** The form of an act with the places where the library accepts it. */
const ReserveForm = ({
  c,
  visit: { words },
  typed,
  tried: { act, accepted, waivesBlock, plain },
}: TypedProps & { readonly tried: Tried }) => {
  const { patrons, patronActs } = words;
  const label = patronActs.acts[act];
  return (
    <Form of={c.var} action={c.req.path} ends={[]} class="stacked narrow" label={label}>
      <Reasons of={findReasons(c, plain)} />
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="titles" value={typed} />
      {waivesBlock ? <input type="hidden" name="waives-block" value="yes" /> : null}
      {listTitles(typed).length > 1 ? <p>{patronActs.leads[act]}</p> : null}
      <Select
        id={act}
        name="location"
        label={patrons.pickup}
        options={accepted.map(({ location, name }) => [location, name])}
      />
      <Submit name={waivesBlock ? patrons.despiteBlock(label) : label} />
    </Form>
  );
};

/** The typed titles, and what the library accepts for them. Nothing before the first title. */
const Checked = async ({ c, visit, typed }: TypedProps) => {
  const titles = listTitles(typed);
  if (titles.length === 0) return null;
  const records = await findTitleRecords(
    c.var.options,
    titles.map((title) => ({ title })),
  );
  const tried = await tryReserving(visit, titles, await listPickupPlaces(c, visit));
  const accepted = tried.filter((one) => one.accepted.length > 0);
  const refused = tried.filter((one) => one.accepted.length === 0);
  const reasons = refused.flatMap(({ plain }) => findReasons(c, plain));
  return (
    <section>
      <h2>{visit.words.patronActs.lines}</h2>
      <ol>
        {titles.map((title) => (
          <li>{renderTitle(title, records.get(title))}</li>
        ))}
      </ol>
      {reasons.length === 0 ? null : (
        <RefusedAnswer heading={visit.words.patrons.refused} reasons={listDistinctReasons(reasons)} />
      )}
      {accepted.map((one) => (
        <ReserveForm c={c} visit={visit} typed={typed} tried={one} />
      ))}
    </section>
  );
};

interface ReserveContent {
  readonly typed?: string | undefined;
  readonly refused?: Child;
  readonly status?: 200 | 409;
}

const renderReserve = (
  c: PortalContext,
  visit: PatronVisit,
  { typed = '', refused = null, status = 200 }: ReserveContent = {},
) => {
  const { patrons, patronActs: labels } = visit.words;
  return renderPage(c, {
    title: patrons.heading,
    heading: patrons.of(visit.patron.name),
    status,
    body: (
      <>
        <h2>{labels.acts.reserve}</h2>
        {refused}
        <Form of={c.var} action={c.req.path} ends={[]} class="stacked narrow">
          <FocusedField name="titles" label={labels.titles} hint={labels.titlesHint} value={typed} />
          <Submit name={labels.check} />
        </Form>
        <Checked c={c} visit={visit} typed={typed} />
        <p>
          <a href="/search">{labels.catalogue}</a>
        </p>
        <p>
          <a href={visit.path}>{patrons.back}</a>
        </p>
      </>
    ),
  });
};

const answerForm = async (c: PortalContext, visit: PatronVisit) => {
  const { form } = c.var;
  const typed = form.get('titles') ?? '';
  const act = findKey(reserveActs, form.get('act'));
  if (act === undefined) return redirectToTyped(c, typed, () => renderReserve(c, visit, { typed }));
  const answer = await reserveActs[act](visit.file, {
    titles: listTitles(typed),
    location: form.get('location') ?? '',
    waivesBlock: form.has('waives-block'),
    commandId: findActId(c),
  });
  const reasons = renderActReasons(c, answer);
  if (reasons === undefined) return redirectToAct(c, visit.path, act);
  const refused = <RefusedAnswer heading={visit.words.patrons.refused} reasons={reasons} />;
  return renderReserve(c, visit, { typed, refused, status: 409 });
};

/** Reserves for a patron, for example on the telephone. An address has only a handle of the titles. */
export const patronReservePage = new Hono<PortalEnv>()
  .get(
    path,
    onlyFor(of),
    withPatron(async (c, visit) => renderReserve(c, visit, { typed: await findTyped(c) })),
  )
  .post(path, onlyFor(of), withPatron(answerForm));
