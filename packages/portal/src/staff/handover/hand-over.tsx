import type { LendingEvent, LocalDate } from '@torioki/lending';
import type { CopyId } from '@torioki/lending/vocabulary';
import { renderReasons, requireShown, type PortalContext } from '../../context.js';
import { renderOutdatedForm } from '../../pages/trouble.js';
import { NotDone, RefusedAnswer } from '../layout/refused-answer.js';
import { findCommandId, findUndoId } from '../scans/command-id.js';
import { findOpenedPage } from '../scans/follow-code.js';
import { findCopiesHere } from './find-holder.js';
import { addHanded, keepReader, type ReaderAtDesk } from './reader-at-desk.js';
import { renderHandover } from './render-handover.js';
import { describeHandover, type HandoverVisit } from './visit.js';

const findDueDate = (events: readonly LendingEvent[]): LocalDate | undefined =>
  events.flatMap((event) => (event.type === 'PickedUp' ? [event.data.dueDate] : []))[0];

/** Keeps the reader, and shows the page again with the answer about a command. */
const keepAndShow = async (
  c: PortalContext,
  { handle, path }: HandoverVisit,
  reader: ReaderAtDesk,
  id: string,
) => {
  await keepReader(c, handle, reader);
  return c.redirect(`${path}?scan=${id}`, 303);
};

/** The copy with a scanned code; undefined if the desk may not hand it over. A branch has only its own shelf. */
const findCopy = async ({ at, holder }: HandoverVisit, text: string): Promise<CopyId | undefined> => {
  const found = requireShown(await at.desk.scan({ copy: text }));
  if (found.is !== 'copy') return undefined;
  if (at.member.role === 'counter') return found.copy;
  const here = await findCopiesHere(at, holder.patron);
  return here.find(({ copy }) => copy === found.copy)?.copy;
};

/** The answer to a text that is no copy for this desk: a card or a staff code opens its page. */
const followText = async (c: PortalContext, visit: HandoverVisit, text: string) => {
  const opened = await findOpenedPage(c, text);
  if (opened !== undefined) return c.redirect(opened, 303);
  const { scan, handover } = visit.words;
  const answer =
    visit.at.member.role === 'counter' ? (
      <NotDone heading={scan.unknown} lead={scan.unknownLead} facts={[[scan.read, text]]} />
    ) : (
      <NotDone heading={handover.notHere} lead={handover.notHereLead} />
    );
  return renderHandover(c, visit, { answer, status: 422 });
};

/** Hands over the scanned copy. A form sent twice hands it over once. */
export const handOver = async (c: PortalContext, visit: HandoverVisit) => {
  const { at, holder, reader, path, words } = visit;
  const text = c.var.form.get('copy') ?? '';
  const id = findCommandId(c.var.form, text, reader.handed);
  if (reader.handed.some((handed) => handed.id === id)) return c.redirect(`${path}?scan=${id}`, 303);
  const copy = await findCopy(visit, text);
  if (copy === undefined) return followText(c, visit, text);
  const given = { copy, ...describeHandover(visit), commandId: id };
  const answer = await at.desk.file(holder.patron).pickUp(given);
  const dueDate = answer.is === 'accepted' ? findDueDate(answer.events) : undefined;
  if (dueDate === undefined) {
    const reasons = renderReasons(c.var, answer) ?? [];
    const refused = <RefusedAnswer heading={words.handover.refused} reasons={reasons} />;
    return renderHandover(c, visit, { answer: refused, status: 409 });
  }
  return keepAndShow(c, visit, addHanded(reader, { id, copy, dueDate, isUndone: false }), id);
};

/** Undoes the handover of a copy in the list. */
export const undoHandover = async (c: PortalContext, visit: HandoverVisit, id: string) => {
  const { at, reader, words } = visit;
  const handed = reader.handed.find((one) => one.id === id);
  if (handed === undefined) return renderOutdatedForm(c);
  const reasons = handed.isUndone
    ? undefined
    : renderReasons(c.var, await at.desk.undo({ command: id, commandId: findUndoId(id) }));
  if (reasons !== undefined) {
    const refused = <RefusedAnswer heading={words.handover.notUndone} reasons={reasons} />;
    return renderHandover(c, visit, { answer: refused, status: 409 });
  }
  const undone = reader.handed.map((one) => (one === handed ? { ...one, isUndone: true } : one));
  return keepAndShow(c, visit, { ...reader, handed: undone }, id);
};

/** Notes that staff saw the card of the branch. */
export const confirmBranchCard = async (c: PortalContext, { handle, path, reader }: HandoverVisit) => {
  await keepReader(c, handle, { ...reader, hasBranchCard: true });
  return c.redirect(path, 303);
};
