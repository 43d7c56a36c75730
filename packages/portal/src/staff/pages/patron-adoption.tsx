import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Form } from '../../layout/form.js';
import { renderPage } from '../../layout/page.js';
import { renderNotFound } from '../../pages/trouble.js';
import { WorkTable } from '../layout/work-table.js';
import { onlyFor } from '../only-for.js';
import { findActId, renderActReasons } from '../patrons/give-act.js';
import { type PatronVisit, withPatron } from '../patrons/patron-visit.js';
import { mayAdopt } from '../patrons/record-acts.js';
import { redirectToAct } from '../patrons/report-act.js';
import { workPages } from '../work-pages.js';
import { refusePatron } from './patron.js';

const of = workPages.patrons;
const path = `${of.path}/:handle/adoption`;

/** The pseudonyms without a patron, each with its reservations and loans. The page does not show the pseudonyms. */
const renderAdoption = async (c: PortalContext, visit: PatronVisit) => {
  if (!mayAdopt(visit)) return renderNotFound(c);
  const { patrons, patronActs, patronRecord: labels } = visit.words;
  const unknown = requireShown(await visit.at.desk.unknownBorrowers());
  return renderPage(c, {
    title: patrons.heading,
    heading: patrons.of(visit.patron.name),
    body: (
      <>
        <h2>{patronActs.acts.adopt}</h2>
        <p>{unknown.length === 0 ? labels.noAdoption : labels.adoption}</p>
        {unknown.length === 0 ? null : (
          <WorkTable
            heads={[labels.reservationsAndLoans, patronActs.acts.adopt]}
            rows={unknown.map(({ borrower, reservations, loans }) => [
              [...reservations, ...loans].map(({ title }) => title).join(' '),
              <Form of={c.var} action={c.req.path} ends={[]}>
                <input type="hidden" name="id" value={randomUUID()} />
                <Button label={labels.doAdopt} name="borrower" value={borrower} look="second small" />
              </Form>,
            ])}
          />
        )}
        <p>
          <a href={visit.path}>{patrons.back}</a>
        </p>
      </>
    ),
  });
};

const adopt = async (c: PortalContext, visit: PatronVisit) => {
  if (!mayAdopt(visit)) return renderNotFound(c);
  const borrower = c.var.form.get('borrower') ?? '';
  const reasons = renderActReasons(c, await visit.file.adopt({ borrower, commandId: findActId(c) }));
  return reasons === undefined ? redirectToAct(c, visit.path, 'adopt') : refusePatron(c, visit, reasons);
};

/** Gives a pseudonym without a patron to the patron who proves a reservation or loan under it (R4). */
export const patronAdoptionPage = new Hono<PortalEnv>()
  .get(path, onlyFor(of), withPatron(renderAdoption))
  .post(path, onlyFor(of), withPatron(adopt));
