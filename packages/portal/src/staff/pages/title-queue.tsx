import { Hono } from 'hono';
import { requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { findTitleRecords } from '../../find-title-records.js';
import { renderPage } from '../../layout/page.js';
import { renderTitle } from '../../layout/title.js';
import { dateOf } from '../../local-date.js';
import { renderNotFound } from '../../pages/trouble.js';
import { WorkTable } from '../layout/work-table.js';
import { onlyFor } from '../only-for.js';
import { type ShownView, visitOf, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

type Waiting = ShownView<'titleQueue'>[number];

/** The number of reservations that the page lists. */
const most = 200;

/** Why a reservation gets a copy, or why it does not. */
const renderState = (c: PortalContext, { heldBack, suspendedUntil }: Waiting): string => {
  const { pull: labels, day } = wordsOf(c);
  if (suspendedUntil !== null) return labels.suspended(day(suspendedUntil, c.var.options.clock()));
  return heldBack ? labels.heldBack : labels.waits;
};

const Queue = ({ c, of }: { readonly c: PortalContext; readonly of: readonly Waiting[] }) => {
  const words = wordsOf(c);
  const { pull: labels } = words;
  const now = c.var.options.clock();
  return of.length === 0 ? (
    <p>{labels.nobodyWaits}</p>
  ) : (
    <>
      <WorkTable
        heads={[labels.position, labels.since, labels.state]}
        rows={of
          .slice(0, most)
          .map((one, index) => [
            index + 1,
            <span class="whole">{words.day(dateOf(new Date(one.since)), now)}</span>,
            renderState(c, one),
          ])}
      />
      {of.length > most ? <p>{labels.more(of.length - most)}</p> : null}
    </>
  );
};

/** The waiting reservations of a title, without persons: why one of them does not get a copy yet (A16, A19). */
export const titleQueuePage = new Hono<PortalEnv>().get(
  `${workPages.pull.path}/:title`,
  onlyFor(workPages.pull),
  async (c) => {
    const { at, words } = visitOf(c);
    const title = c.req.param('title');
    const answer = await at.desk.views.titleQueue(title).now();
    if (answer.is === 'failed' && answer.error.code === 'invalid-input') return renderNotFound(c);
    const record = (await findTitleRecords(c.var.options, [{ title }])).get(title);
    const queue = requireShown(answer);
    if (queue.length === 0 && record === undefined) return renderNotFound(c);
    return renderPage(c, {
      title: words.pull.queue,
      body: (
        <>
          <p class="lead">{renderTitle(title, record)}</p>
          <Queue c={c} of={queue} />
          <p>
            <a href={workPages.pull.path}>{words.pull.heading}</a>
          </p>
        </>
      ),
    });
  },
);
