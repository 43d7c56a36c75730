import type { PortalContext } from '../../context.js';
import { Status } from '../../layout/status.js';
import { dateOf, splitInstant } from '../../local-date.js';
import { MoreLink, showPage } from '../layout/paged-list.js';
import { WorkList } from '../layout/work-list.js';
import { scanningPage } from '../scans/scanning-page.js';
import type { DeskVisit } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

/** A page of the shipments to and from the place of the desk. */
export const showShipments = (c: PortalContext) => {
  const { at } = c.var.staff as DeskVisit;
  const today = dateOf(c.var.options.clock());
  return showPage(c, (page) => at.desk.views.branchShipments(at.member.location, today, page).now());
};

/** The copies on the way to the place. */
const UnderWay = async ({ c }: { readonly c: PortalContext }) => {
  const { words } = c.var.staff as DeskVisit;
  const { arrivals: labels, ...heads } = words.shelf;
  const page = await showShipments(c);
  const now = c.var.options.clock();
  return (
    <>
      <WorkList
        labels={labels}
        heads={[heads.copy, heads.title, labels.sent, labels.expected]}
        rows={page.underWay.map(({ copy, title, called = title, shippedOn, availableFrom, isLate }) => [
          copy,
          called,
          <span class="whole">{words.day(shippedOn, now)}</span>,
          <>
            {availableFrom === null ? null : <span class="whole">{words.day(availableFrom, now)}</span>}{' '}
            {isLate ? <Status word={labels.isLate} look="late" /> : null}
          </>,
        ])}
      />
      <MoreLink c={c} of={page} />
    </>
  );
};

/** The copies that go back to the headquarters from the place. */
const ComingBack = async ({ c }: { readonly c: PortalContext }) => {
  const { words } = c.var.staff as DeskVisit;
  const { back: labels, ...heads } = words.shelf;
  const page = await showShipments(c);
  const now = c.var.options.clock();
  return (
    <>
      <WorkList
        labels={labels}
        heads={[heads.copy, heads.title, labels.since, labels.state]}
        rows={page.comingBack.map(({ copy, title, called = title, since, sentAt }) => [
          copy,
          called,
          <span class="whole">{words.day(splitInstant(new Date(since))[0], now)}</span>,
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
