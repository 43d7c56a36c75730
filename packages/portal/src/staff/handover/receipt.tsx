import type { PortalContext } from '../../context.js';
import { renderPage } from '../../layout/page.js';
import { dateOf } from '../../local-date.js';
import { findScannedCopy } from '../scans/find-scanned-copy.js';
import { hasEarlier, listLent } from './opened-reader.js';
import type { HandoverVisit } from './visit.js';

/** The receipt: the copies with their due dates, without a name. It has titles only if the reader wants them. */
const Receipt = async ({ c, visit }: { readonly c: PortalContext; readonly visit: HandoverVisit }) => {
  const { opened, words, at } = visit;
  const { handover: labels, day: dayOf } = words;
  const now = c.var.options.clock();
  const handed = listLent(visit.handed).toReversed();
  const copies =
    c.req.query('titles') === undefined
      ? []
      : await Promise.all(handed.map(({ copy }) => findScannedCopy(at, copy)));
  return (
    <>
      <div class="receipt">
        <p>
          {c.var.options.name} {at.place}
        </p>
        <p>{labels.receiptLead(opened.card.slice(-4))}</p>
        <p>{labels.lentOn(dayOf(dateOf(now), now))}</p>
        <ul>
          {handed.map(({ copy, dueDate }, index) => (
            <li>
              <strong>{copy}</strong>
              {copies[index]?.called === undefined ? null : <span>{copies[index].called}</span>}
              <span class="whole">{labels.due(dayOf(dueDate, now))}</span>
            </li>
          ))}
        </ul>
        {hasEarlier(visit.handed) ? <p>{labels.earlier}</p> : null}
      </div>
      <p class="quiet screen-only">{labels.print}</p>
    </>
  );
};

/** The page of the receipt. If every handover was undone, it has none. */
export const renderReceipt = (c: PortalContext, visit: HandoverVisit) => {
  const { handover: labels } = visit.words;
  return renderPage(c, {
    title: labels.receipt,
    body: (
      <>
        {listLent(visit.handed).length === 0 ? (
          <p class="screen-only">{labels.nothingLent}</p>
        ) : (
          <Receipt c={c} visit={visit} />
        )}
        <p class="screen-only">
          <a href={visit.path}>{labels.back}</a>
        </p>
      </>
    ),
  });
};
