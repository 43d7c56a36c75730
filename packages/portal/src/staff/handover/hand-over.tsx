import type { LendingEvent, LocalDate } from '@torioki/lending';
import type { CopyId } from '@torioki/lending/vocabulary';
import type { PortalContext } from '../../context.js';
import { renderOutdatedForm } from '../../pages/trouble.js';
import { NotDone, RefusedAnswer } from '../layout/refused-answer.js';
import { findCommandId } from '../scans/command-id.js';
import { findScannedCopy } from '../scans/find-scanned-copy.js';
import { findOpenedPage } from '../scans/follow-code.js';
import { canUndo, undo } from '../scans/undo.js';
import { renderUnknown } from '../scans/unknown-text.js';
import { findNextInstant, keepEntry } from '../sealed-list.js';
import { findCopiesHere } from './find-reader.js';
import { findNextNumber, keepSeenCard, listHanded, type HandedCopy } from './opened-reader.js';
import { WaivedPickup } from './pickup.js';
import { renderHanded } from './render-handed.js';
import { renderHandover } from './render-handover.js';
import { describeHandover, type HandoverVisit } from './visit.js';
import { renderReasons } from '../render-reasons.js';
import { showAt } from '../show-at.js';

const findDueDate = (events: readonly LendingEvent[]): LocalDate | undefined =>
  events.flatMap((event) => (event.type === 'PickedUp' ? [event.data.dueDate] : []))[0];

/** Shows the page again with the answer about a copy of the list. */
const showHanded = (c: PortalContext, visit: HandoverVisit, copy: HandedCopy) =>
  showAt(c, `${visit.path}?scan=${copy.id}`, async () => renderHanded(c, visit, copy));

/** Keeps a handed copy, and shows the page again with the answer about its command. */
const keepAndShow = async (c: PortalContext, visit: HandoverVisit, copy: HandedCopy) => {
  const handed = await keepEntry(c, listHanded(c, visit.opened.id), copy);
  return showHanded(c, { ...visit, handed }, copy);
};

/**
 * The copy with a scanned code; undefined if the desk may not hand it over. A branch has only its own shelf,
 * and the copy that the same form handed over before.
 */
const findCopy = async (
  { at, reader }: HandoverVisit,
  text: string,
  id: string,
): Promise<CopyId | undefined> => {
  const found = await findScannedCopy(at, text);
  if (found === undefined || at.member.role === 'counter') return found?.copy;
  const here = await findCopiesHere(at, reader.patron);
  return here.some(({ copy }) => copy === found.copy) || (await canUndo(at, id)) ? found.copy : undefined;
};

/** Whether a copy in the list is still as it was handed over. It may have been returned at another desk. */
const isStillHanded = async ({ at, handed }: HandoverVisit, copy: CopyId): Promise<boolean> => {
  const newest = handed.find((one) => one.copy === copy && !one.isUndone);
  return newest !== undefined && (await canUndo(at, newest.id));
};

/** The answer to an unusable text. A branch gets the same answer for unknown copies and those of other places. */
const renderNotFound = (visit: HandoverVisit, text: string) => {
  const { words, at } = visit;
  if (at.member.role === 'counter' || text.trim() === '') return renderUnknown(visit, text);
  return <NotDone heading={words.handover.notHere} lead={words.handover.notHereLead} />;
};

/** The answer to a text that is no copy for this desk: a card or a staff code opens its page. */
const followText = async (c: PortalContext, visit: HandoverVisit, text: string) => {
  const page = await findOpenedPage(c, text);
  if (page !== undefined) return c.redirect(page, 303);
  return renderHandover(c, visit, { answer: await renderNotFound(visit, text), status: 422 });
};

/** Hands over the scanned copy. A form sent twice hands it over once. */
export const handOver = async (c: PortalContext, visit: HandoverVisit) => {
  const { at, reader, handed, words } = visit;
  const text = c.var.form.get('copy') ?? '';
  const id = findCommandId(c.var.form, text, handed);
  const before = handed.find((one) => one.id === id);
  if (before !== undefined) return showHanded(c, visit, before);
  const copy = await findCopy(visit, text, id);
  if (copy === undefined) return followText(c, visit, text);
  if (await isStillHanded(visit, copy)) {
    const { alreadyLent, alreadyLentLead } = words.handover;
    const answer = <NotDone heading={alreadyLent} lead={alreadyLentLead} />;
    return renderHandover(c, visit, { answer, status: 409 });
  }
  const waivesBlock = c.var.form.has('waives-block');
  const given = { copy, ...describeHandover(visit), waivesBlock, commandId: id };
  const answer = await at.desk.file(reader.patron).pickUp(given);
  const dueDate = answer.is === 'accepted' ? findDueDate(answer.events) : undefined;
  if (dueDate === undefined) {
    const reasons = renderReasons(c.var, answer) ?? [];
    const refused = (
      <>
        <RefusedAnswer heading={words.handover.refused} reasons={reasons} />
        <WaivedPickup c={c} visit={visit} copy={copy} />
      </>
    );
    return renderHandover(c, visit, { answer: refused, status: 409 });
  }
  const number = findNextNumber(handed);
  const newest = { id, at: findNextInstant(c, handed), copy, dueDate, number, isUndone: false };
  return keepAndShow(c, visit, newest);
};

/** Undoes the handover of a copy in the list. */
export const undoHandover = async (c: PortalContext, visit: HandoverVisit, id: string) => {
  const { handed, words } = visit;
  const undone = handed.find((one) => one.id === id);
  if (undone === undefined) return renderOutdatedForm(c);
  const reasons = undone.isUndone ? undefined : await undo(c, id);
  if (reasons !== undefined) {
    const refused = <RefusedAnswer heading={words.handover.notUndone} reasons={reasons} />;
    return renderHandover(c, visit, { answer: refused, status: 409 });
  }
  return keepAndShow(c, visit, { ...undone, isUndone: true });
};

/** Notes that staff saw the card of the branch. Only a branch has such a card. */
export const confirmBranchCard = async (c: PortalContext, { at, opened, path }: HandoverVisit) => {
  if (at.member.role !== 'branch') return renderOutdatedForm(c);
  await keepSeenCard(c, opened);
  return c.redirect(path, 303);
};
