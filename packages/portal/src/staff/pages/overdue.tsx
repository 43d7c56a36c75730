import { Hono } from 'hono';
import { renderPage } from '../../layout/page.js';
import type { PortalContext, PortalEnv } from '../../context.js';
import { Field, Submit } from '../../layout/form.js';
import { findCardEndings } from '../dispatch/card-endings.js';
import { MoreLink, showList } from '../layout/paged-list.js';
import { WorkList } from '../layout/work-list.js';
import { onlyFor } from '../only-for.js';
import { visitOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';
import { leastDays, overdueLettersPath } from './overdue-letters.js';

const page = workPages.overdue;

const renderOverdue = async (c: PortalContext) => {
  const { at, words } = visitOf(c);
  const { overdue: labels } = words;
  const now = c.var.options.clock();
  const list = await showList(
    c,
    (of) => at.desk.views.overdue(of).now(),
    ({ loans }) => loans,
  );
  const loans = list?.shown.loans ?? [];
  const endings = await findCardEndings(at, loans);
  return renderPage(c, {
    title: labels.heading,
    body: (
      <>
        {loans.length === 0 ? null : (
          <section class="screen-only">
            <h2>{labels.letters}</h2>
            <p class="quiet">{labels.lettersLead}</p>
            <form method="get" action={overdueLettersPath}>
              <Field name="days" label={labels.least} value={String(leastDays)} inputmode="numeric" />
              <Submit name={labels.open} />
            </form>
          </section>
        )}
        <WorkList
          labels={labels}
          heads={[labels.copy, labels.title, labels.card, labels.pickup, labels.dueDate, labels.daysOverdue]}
          rows={loans.map(({ copy, title, called = title, borrower, pickup, dueDate, daysOverdue }) => [
            copy,
            called,
            endings.get(borrower) ?? labels.noCard,
            pickup.name,
            <span class="whole">{words.day(dueDate, now)}</span>,
            labels.days(daysOverdue),
          ])}
        />
        <MoreLink c={c} of={list} />
      </>
    ),
  });
};

/** The overdue loans of all places, without names (R80, A36). */
export const overduePage = new Hono<PortalEnv>().get(page.path, onlyFor(page), renderOverdue);
