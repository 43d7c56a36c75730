import type { PortalContext } from '../../context.js';
import { renderPage } from '../../layout/page.js';
import { dateOf } from '../../local-date.js';
import { findScannedCopy } from '../scans/find-scanned-copy.js';
import { hasEarlier } from './opened-reader.js';
import type { HandoverVisit } from './visit.js';

/** The receipt: the copies with their due dates, without a name. It has titles only if the reader wants them. */
export const renderReceipt = async (c: PortalContext, visit: HandoverVisit) => {
  const { opened, words, at, path } = visit;
  const { handover: labels, day: dayOf } = words;
  const now = c.var.options.clock();
  const handed = visit.handed.filter(({ isUndone }) => !isUndone).toReversed();
  const copies =
    c.req.query('titles') === undefined
      ? []
      : await Promise.all(handed.map(({ copy }) => findScannedCopy(at, copy)));
  return renderPage(c, {
    title: labels.receipt,
    body: (
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
        <p class="screen-only">
          <a href={path}>{labels.back}</a>
        </p>
      </>
    ),
  });
};
