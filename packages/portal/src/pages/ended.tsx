import { Hono } from 'hono';
import { requireShown, type PortalEnv, type Visitor } from '../context.js';
import { renderPage } from '../layout/page.js';
import { Status } from '../layout/status.js';
import { TelephoneLink } from '../layout/telephone.js';
import { TitleLink } from '../layout/title.js';
import { findTitleRecords } from '../find-title-records.js';
import { patronsOnly } from '../security/patrons-only.js';

/** 終了した予約: the reservations that ended without cancellation by the patron, and a contact (A43, R74). */
export const endedPage = new Hono<PortalEnv>().get('/reservations/ended', patronsOnly, async (c) => {
  const { portal } = c.var.visitor as Visitor;
  const { words, options } = c.var;
  const { contact, clock } = options;
  const ended = requireShown(await portal.ended.now());
  const records = await findTitleRecords(options, ended);
  return renderPage(c, {
    title: words.ended.heading,
    crumbs: [['/reservations', words.screen.portal.reservations]],
    body: (
      <>
        {ended.length === 0 ? <p class="lead">{words.ended.none}</p> : null}
        <ul class="cards">
          {ended.map(({ title, word, endedOn }) => (
            <li class="card">
              <div class="card-head">
                <h2 class="name">
                  <TitleLink code={title} record={records.get(title)} />
                </h2>
                <Status word={word} />
              </div>
              <p class="quiet">{words.ended.on(words.dates.day(endedOn, clock()))}</p>
            </li>
          ))}
        </ul>
        <p>
          {words.ended.ask}
          {contact.phone === null ? null : (
            <>
              {words.phone}
              <TelephoneLink number={contact.phone} />
            </>
          )}
        </p>
      </>
    ),
  });
});
