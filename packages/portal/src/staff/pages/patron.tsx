import { readScannedCode } from '@torioki/lending/vocabulary';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { type PortalContext, type PortalEnv } from '../../context.js';
import { renderPage } from '../../layout/page.js';
import type { Reason } from '../layout/reasons.js';
import { OneField } from '../layout/one-field.js';
import { RefusedAnswer } from '../layout/refused-answer.js';
import { onlyFor } from '../only-for.js';
import { ActLinks } from '../patrons/act-links.js';
import { findActId, renderActReasons } from '../patrons/give-act.js';
import { Loans } from '../patrons/loans.js';
import { openPatron } from '../patrons/open-card.js';
import { renderLabel } from '../patrons/papers.js';
import { Particulars } from '../patrons/particulars.js';
import { Accesses, EndedReservations, TitleRequests } from '../patrons/past.js';
import { type PatronVisit, withPatron } from '../patrons/patron-visit.js';
import { DoneAct, redirectToAct } from '../patrons/report-act.js';
import { Reservations } from '../patrons/reservations.js';
import { renderUnknown } from '../scans/unknown-text.js';
import { findPageOfTitle } from '../titles/open-title.js';
import { workPages } from '../work-pages.js';

const of = workPages.patrons;
const path = `${of.path}/:handle`;

/** The patron's file. The window's title, which the browser keeps, has no name. */
const renderPatron = (
  c: PortalContext,
  visit: PatronVisit,
  refused: Child = null,
  status: 200 | 409 | 422 = 200,
) => {
  const { patrons: labels } = visit.words;
  return renderPage(c, {
    title: labels.heading,
    heading: labels.of(visit.patron.name),
    status,
    body: (
      <>
        {refused}
        <DoneAct c={c} />
        <OneField of={c.var} action={visit.path} labels={{ ...visit.words.scan, ...labels.scan }} />
        <Particulars c={c} visit={visit} />
        <Reservations c={c} visit={visit} />
        <Loans c={c} visit={visit} />
        <ActLinks visit={visit} />
        <EndedReservations c={c} visit={visit} />
        <TitleRequests c={c} visit={visit} />
        <Accesses c={c} visit={visit} />
        <p>
          <a href={of.path}>{labels.again}</a>
        </p>
      </>
    ),
  });
};

/** The patron's page, with the reasons against an act. */
export const refusePatron = (c: PortalContext, visit: PatronVisit, reasons: readonly Reason[]) => {
  const refused = <RefusedAnswer heading={visit.words.patrons.refused} reasons={reasons} />;
  return renderPatron(c, visit, refused, 409);
};

/** Opens the next patron, or the title of a copy. The text itself is never in an address: it may be a card. */
const followText = async (c: PortalContext, visit: PatronVisit, text: string) => {
  const opened = (await openPatron(c, readScannedCode(text))) ?? (await findPageOfTitle(c, text));
  return opened === undefined
    ? renderPatron(c, visit, renderUnknown(visit, text), 422)
    : c.redirect(opened, 303);
};

/** Renews a loan. The new due date is counted from the instant at which the page was shown. */
const renew = async (c: PortalContext, visit: PatronVisit) => {
  const { form } = c.var;
  const loan = form.get('loan') ?? '';
  const answer = await visit.file.renew({
    loan,
    clickedAt: form.get('clicked-at') ?? '',
    waivesBlock: form.has('waives-block'),
    commandId: findActId(c),
  });
  const reasons = renderActReasons(c, answer);
  return reasons === undefined ? redirectToAct(c, visit.path, 'renew') : refusePatron(c, visit, reasons);
};

const answerForm = (c: PortalContext, visit: PatronVisit) => {
  const text = c.var.form.get('copy');
  return text === null ? renew(c, visit) : followText(c, visit, text);
};

/** One patron: the particulars, and the acts that staff may do on the telephone (R74, R84, R85, R90–R96). */
export const patronPage = new Hono<PortalEnv>()
  .get(
    path,
    onlyFor(of),
    withPatron((c, visit) => renderPatron(c, visit)),
  )
  .post(path, onlyFor(of), withPatron(answerForm))
  .get(`${path}/label`, onlyFor(of), withPatron(renderLabel));
