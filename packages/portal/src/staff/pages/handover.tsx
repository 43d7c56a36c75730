import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../../context.js';
import { renderTrouble } from '../../pages/trouble.js';
import { confirmBranchCard, handOver, undoHandover } from '../handover/hand-over.js';
import { renderHanded } from '../handover/render-handed.js';
import { renderReceipt } from '../handover/receipt.js';
import { renderCardField, renderHandover } from '../handover/render-handover.js';
import { findVisit, type HandoverVisit } from '../handover/visit.js';
import { NotDone } from '../layout/refused-answer.js';
import { findScannedCopy } from '../scans/find-scanned-copy.js';
import { findOpenedPage } from '../scans/follow-code.js';
import { onlyFor } from '../only-for.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

const of = workPages.handover;

/** The answer to a text on the page before a card. */
const answerText = async (c: PortalContext) => {
  const { at, words } = visitOf(c);
  const { handover: labels } = words;
  const text = c.var.form.get('copy') ?? '';
  const opened = await findOpenedPage(c, text);
  if (opened !== undefined) return c.redirect(opened, 303);
  const answer =
    (await findScannedCopy(at, text)) === undefined ? (
      <NotDone
        heading={labels.unknownCard}
        lead={`${labels.unknownCardLead}${at.member.role === 'branch' ? ` ${labels.unknownCardAtBranch}` : ''}`}
      />
    ) : (
      <NotDone heading={labels.cardFirst} lead={labels.cardFirstLead} />
    );
  return renderCardField(c, { answer, status: 422 });
};

/** The answer to an ended page. The handle of another sign-in, and any other handle, gets the same answer. */
const renderEnded = (c: PortalContext) => {
  const { handover: labels } = wordsOf(c);
  return renderTrouble(c, {
    title: labels.ended,
    lead: labels.endedLead,
    status: 404,
    on: [of.path, labels.again],
  });
};

/** Shows the page of a handle's reader. */
const withVisit =
  (answer: (c: PortalContext, visit: HandoverVisit) => Response | Promise<Response>) =>
  async (c: PortalContext) => {
    const visit = await findVisit(c);
    return visit === undefined ? renderEnded(c) : answer(c, visit);
  };

const answerForm = (c: PortalContext, visit: HandoverVisit) => {
  const undone = c.var.form.get('undo');
  if (undone !== null) return undoHandover(c, visit, undone);
  return c.var.form.has('branch-card') ? confirmBranchCard(c, visit) : handOver(c, visit);
};

/** The handover of copies to a reader: the card first, then each copy (R50, R55–R57, R60, R61). */
export const handoverPage = new Hono<PortalEnv>()
  .get(of.path, onlyFor(of), (c) => renderCardField(c))
  .post(of.path, onlyFor(of), answerText)
  .get(
    `${of.path}/:handle`,
    onlyFor(of),
    withVisit((c, visit) => {
      const last = visit.handed.find(({ id }) => id === c.req.query('scan'));
      return last === undefined ? renderHandover(c, visit) : renderHanded(c, visit, last);
    }),
  )
  .post(`${of.path}/:handle`, onlyFor(of), withVisit(answerForm))
  .get(`${of.path}/:handle/receipt`, onlyFor(of), withVisit(renderReceipt));
