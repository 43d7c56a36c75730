import type { PortalContext } from '../../context.js';
import { Status } from '../../layout/status.js';
import { dateOf } from '../../local-date.js';
import { showShipments } from '../dispatch/shipments.js';
import { MoreLink } from '../layout/paged-list.js';
import { WorkList } from '../layout/work-list.js';
import { scanningPage } from '../scans/scanning-page.js';
import { type ShownView, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

interface ExpectedProps {
  readonly c: PortalContext;
  readonly of: ShownView<'branchShipments'>['underWay'][number];
}

/** The day on which a copy is expected. A copy that is expected today may still come, so it is not late yet. */
const Expected = ({ c, of: { availableFrom, isLate } }: ExpectedProps) => {
  const { shelf, day } = wordsOf(c);
  const { isLate: late, isDue } = shelf.arrivals;
  const now = c.var.options.clock();
  return (
    <>
      {availableFrom === null ? null : <span class="whole">{day(availableFrom, now)}</span>}{' '}
      {!isLate ? null : availableFrom === dateOf(now) ? (
        <Status word={isDue} look="waits" />
      ) : (
        <Status word={late} look="late" />
      )}
    </>
  );
};

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
        rows={(page?.shown.underWay ?? []).map((one) => [
          one.copy,
          one.called ?? one.title,
          <span class="whole">{words.day(one.shippedOn, now)}</span>,
          <Expected c={c} of={one} />,
        ])}
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
