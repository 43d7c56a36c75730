import { requireShown, type PortalContext } from '../../context.js';
import { dateOf } from '../../local-date.js';
import { WorkTable } from '../layout/work-table.js';
import { type ShownView, visitOf, wordsOf } from '../staff-visit.js';

type Waiting = ShownView<'titleQueue'>[number];

/** The number of reservations that the page lists. */
const most = 200;

/** Why a reservation gets a copy, or why it does not. */
const renderState = (c: PortalContext, { heldBack, suspendedUntil }: Waiting): string => {
  const { pull: labels, day } = wordsOf(c);
  if (suspendedUntil !== null) return labels.suspended(day(suspendedUntil, c.var.options.clock()));
  return heldBack ? labels.heldBack : labels.waits;
};

const WaitingTable = ({ c, of }: { readonly c: PortalContext; readonly of: readonly Waiting[] }) => {
  const words = wordsOf(c);
  const { pull: labels } = words;
  const now = c.var.options.clock();
  return (
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

/**
 * The waiting reservations of a title, without persons: why one of them does not get a copy yet (A16, A19). A
 * branch sees only their number.
 */
export const TitleQueue = async ({ c, title }: { readonly c: PortalContext; readonly title: string }) => {
  const { at, words } = visitOf(c);
  const { pull, titles: labels } = words;
  const { waiting } = requireShown(await at.desk.views.queueLength(title).now());
  const queue = await at.desk.views.titleQueue(title).now();
  return (
    <section>
      <h2>{pull.queue}</h2>
      <p>{waiting === 0 ? pull.nobodyWaits : labels.waiting(waiting)}</p>
      {waiting > 0 && queue.is === 'shown' ? <WaitingTable c={c} of={queue.shown} /> : null}
    </section>
  );
};
