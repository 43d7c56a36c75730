import { requireShown, type PortalContext } from '../../context.js';
import { renderPage } from '../../layout/page.js';
import { dateOf } from '../../local-date.js';
import type { HandedCopy } from './reader-at-desk.js';
import type { HandoverVisit } from './visit.js';

const findCalled = async ({ at }: HandoverVisit, { copy }: HandedCopy): Promise<string | undefined> => {
  const found = requireShown(await at.desk.scan({ copy }));
  return found.is === 'copy' ? found.called : undefined;
};

/** The receipt: the copies with their due dates, without a name. It has titles only if the reader wants them. */
export const renderReceipt = async (c: PortalContext, visit: HandoverVisit) => {
  const { reader, words, at, path } = visit;
  const { handover: labels, day: dayOf } = words;
  const now = c.var.options.clock();
  const handed = reader.handed.filter(({ isUndone }) => !isUndone).toReversed();
  const titles =
    c.req.query('titles') === undefined ? [] : await Promise.all(handed.map((one) => findCalled(visit, one)));
  return renderPage(c, {
    title: labels.receipt,
    body: (
      <>
        <div class="receipt">
          <p>
            {c.var.options.name} {at.place}
          </p>
          <p>{labels.receiptLead(reader.card.slice(-4))}</p>
          <p>{labels.lentOn(dayOf(dateOf(now), now))}</p>
          <ul>
            {handed.map(({ copy, dueDate }, index) => (
              <li>
                <strong>{copy}</strong>
                {titles[index] === undefined ? null : <span>{titles[index]}</span>}
                <span class="whole">{labels.due(dayOf(dueDate, now))}</span>
              </li>
            ))}
          </ul>
          {reader.more === 0 ? null : <p>{labels.more(reader.more)}</p>}
        </div>
        <p class="quiet screen-only">{labels.print}</p>
        <p class="screen-only">
          <a href={path}>{labels.back}</a>
        </p>
      </>
    ),
  });
};
