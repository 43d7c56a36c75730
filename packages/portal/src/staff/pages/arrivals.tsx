import type { PortalContext } from '../../context.js';
import { Status } from '../../layout/status.js';
import { dateOf } from '../../local-date.js';
import { showShipments } from '../dispatch/shipments.js';
import { MoreLink } from '../layout/paged-list.js';
import { WorkList } from '../layout/work-list.js';
import { scanningPage } from '../scans/scanning-page.js';
import { wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

/** The copies on the way to the place. */
const UnderWay = async ({ c }: { readonly c: PortalContext }) => {
  const words = wordsOf(c);
  const { arrivals: labels, ...heads } = words.shelf;
  const page = await showShipments(c, 'underWay');
  const now = c.var.options.clock();
  return (
    <>
      <WorkList
        labels={labels}
        heads={[heads.copy, heads.title, labels.sent, labels.expected]}
        rows={(page?.shown.underWay ?? []).map(
          ({ copy, title, called = title, shippedOn, availableFrom, isLate }) => [
            copy,
            called,
            <span class="whole">{words.day(shippedOn, now)}</span>,
            <>
              {availableFrom === null ? null : <span class="whole">{words.day(availableFrom, now)}</span>}{' '}
              {isLate ? <Status word={labels.isLate} look="late" /> : null}
            </>,
          ],
        )}
      />
      <MoreLink c={c} of={page} />
    </>
  );
};

/** The copies that go back to the headquarters from the place. */
const ComingBack = async ({ c }: { readonly c: PortalContext }) => {
  const words = wordsOf(c);
  const { back: labels, ...heads } = words.shelf;
  const page = await showShipments(c, 'comingBack');
  const now = c.var.options.clock();
  return (
    <>
      <WorkList
        labels={labels}
        heads={[heads.copy, heads.title, labels.since, labels.state]}
        rows={(page?.shown.comingBack ?? []).map(({ copy, title, called = title, since, sentAt }) => [
          copy,
          called,
          <span class="whole">{words.day(dateOf(new Date(since)), now)}</span>,
          sentAt === null ? <Status word={labels.waits} look="waits" /> : labels.underWay,
        ])}
      />
      <MoreLink c={c} of={page} />
    </>
  );
};

/** The arrivals at a place: the copies on the way there, and the field that records each arrival (R55). */
export const arrivalsPage = scanningPage({ of: workPages.arrivals, Lists: UnderWay });

/** The returns at a place: the field that accepts and sends each copy, and the copies that wait (R9, R10). */
export const backPage = scanningPage({ of: workPages.back, Lists: ComingBack });
