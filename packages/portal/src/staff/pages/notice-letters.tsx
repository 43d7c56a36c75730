import { Hono } from 'hono';
import { requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { findPlaces } from '../../find-places.js';
import { readPart, renderLetters } from '../letters/letters-page.js';
import { onlyFor } from '../only-for.js';
import { visitOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

const page = workPages.notices;

export const noticeLettersPath = `${page.path}/letters`;

const renderNoticeLetters = async (c: PortalContext) => {
  const { at, words } = visitOf(c);
  const list = await readPart(
    c,
    (of) => at.desk.views.notices({ ...of, only: ['not-sent'] }).now(),
    ({ notSent }) => notSent,
  );
  const { dispatchDays } = await findPlaces(c);
  return renderLetters(c, {
    of: page,
    title: words.notices.letters,
    empty: words.notices.none,
    list,
    write: async (file, notices) => {
      const open = requireShown(await file.reservations.now());
      const reservations = open.filter(({ notSent }) => notSent !== null);
      const [first] = reservations.map(({ reservation }) => reservation).toSorted();
      if (!notices.some(({ reservation }) => reservation === first)) return undefined;
      const { subject, text } = requireShown(c.var.texts.readyLetter(reservations, dispatchDays));
      return { heading: subject, body: <p class="lines">{text}</p> };
    },
  });
};

/**
 * The mail at 20:00 as a letter, for each reader whom no mail reached (R49–R53, R89). A reader whose notices are in
 * several parts of the list gets one letter about all of them: with the part that has the first one by its id.
 */
export const noticeLettersPage = new Hono<PortalEnv>().get(
  noticeLettersPath,
  onlyFor(page),
  renderNoticeLetters,
);
