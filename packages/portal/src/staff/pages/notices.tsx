import { Hono } from 'hono';
import { requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { renderPage } from '../../layout/page.js';
import { splitInstant } from '../../local-date.js';
import { findCardEndings } from '../dispatch/card-endings.js';
import { MoreLink, showList } from '../layout/paged-list.js';
import { WorkList } from '../layout/work-list.js';
import { onlyFor } from '../only-for.js';
import { countMails } from '../notices/count-mails.js';
import { visitOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';
import { noticeLettersPath } from './notice-letters.js';

const page = workPages.notices;

/** The notices that reached nobody, with the reason and without names. */
const NotSentNotices = async ({ c }: { readonly c: PortalContext }) => {
  const { at, words } = visitOf(c);
  const { notices: labels } = words;
  const now = c.var.options.clock();
  const list = await showList(
    c,
    (of) => at.desk.views.notices({ ...of, only: ['not-sent'] }).now(),
    ({ notSent }) => notSent,
  );
  const notSent = list?.shown.notSent ?? [];
  const endings = await findCardEndings(at, notSent);
  return (
    <>
      <WorkList
        labels={labels}
        heads={[labels.copy, labels.title, labels.card, labels.pickup, labels.on, labels.reason]}
        rows={notSent.map(({ copy, title, called = title, borrower, pickup, on, reason }) => [
          copy ?? labels.noCopy,
          called,
          endings.get(borrower) ?? labels.noCard,
          pickup.name,
          <span class="whole">{words.day(on, now)}</span>,
          labels.reasons[reason],
        ])}
      />
      <MoreLink c={c} of={list} />
      {notSent.length === 0 ? null : (
        <section class="screen-only">
          <h2>{labels.letters}</h2>
          <p class="quiet">{labels.lettersLead}</p>
          <p>
            <a href={noticeLettersPath}>{labels.open}</a>
          </p>
        </section>
      )}
    </>
  );
};

/** The numbers of unfinished mails by state, with the next attempt. */
const UnfinishedMails = async ({ c }: { readonly c: PortalContext }) => {
  const { words } = visitOf(c);
  const { notices: labels } = words;
  const formatInstant = (instant: string) => {
    const [day, time] = splitInstant(new Date(instant));
    return `${words.day(day, c.var.options.clock())} ${time}`;
  };
  const mails = requireShown(await c.var.options.library.jobs.mails());
  return (
    <WorkList
      labels={{ list: labels.mails, lead: labels.mailsLead, empty: labels.noMails }}
      heads={[labels.state, labels.number, labels.nextTry]}
      rows={countMails(mails, labels).map(({ state, number, nextTry }) => [
        state,
        number,
        nextTry === null ? '' : formatInstant(nextTry),
      ])}
    />
  );
};

/** The readers whom no mail reached, and the unfinished mails (R49, R70, R89). */
export const noticesPage = new Hono<PortalEnv>().get(page.path, onlyFor(page), (c) =>
  renderPage(c, {
    title: visitOf(c).words.notices.heading,
    body: (
      <>
        <NotSentNotices c={c} />
        <UnfinishedMails c={c} />
      </>
    ),
  }),
);
