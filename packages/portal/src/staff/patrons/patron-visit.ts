import { requireShown, type PortalContext } from '../../context.js';
import { renderTrouble } from '../../pages/trouble.js';
import { type AtDesk, type DeskVisit, type Shown, visitOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';
import { openPatronHandle } from './handle.js';

export type PatronFile = ReturnType<AtDesk['desk']['file']>;

/** A request for a page about one patron. */
export interface PatronVisit extends DeskVisit {
  /** The path of the patron's page. */
  readonly path: string;
  /** The key of the patron. It is in no page. */
  readonly key: string;
  readonly file: PatronFile;
  readonly patron: Shown<PatronFile['patron']>;
}

const findPatronVisit = async (c: PortalContext): Promise<PatronVisit | undefined> => {
  const visit = visitOf(c);
  const handle = c.req.param('handle') ?? '';
  const key = await openPatronHandle(c, handle);
  if (key === undefined) return undefined;
  const file = visit.at.desk.file(key);
  const answer = await file.patron();
  if (answer.is === 'refused') return undefined;
  const path = `${workPages.patrons.path}/${handle}`;
  return { ...visit, path, key, file, patron: requireShown(answer) };
};

/** The answer to an ended page. The handle of another sign-in, and any other handle, gets the same answer. */
const renderEnded = (c: PortalContext) => {
  const { patrons: labels } = visitOf(c).words;
  return renderTrouble(c, {
    title: labels.ended,
    lead: labels.endedLead,
    status: 404,
    on: [workPages.patrons.path, labels.again],
  });
};

/** Shows a page about the patron of a handle. */
export const withPatron =
  (answer: (c: PortalContext, visit: PatronVisit) => Response | Promise<Response>) =>
  async (c: PortalContext) => {
    const visit = await findPatronVisit(c);
    return visit === undefined ? renderEnded(c) : answer(c, visit);
  };
