import { Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { renderReasons, requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { renderPage } from '../../layout/page.js';
import { renderOutdatedForm } from '../../pages/trouble.js';
import { LastScans, type ListedScan } from '../layout/last-scans.js';
import { OneField } from '../layout/one-field.js';
import { keepPage } from '../layout/paged-list.js';
import { RefusedAnswer } from '../layout/refused-answer.js';
import { ScanAnswer, UndoneAnswer } from '../layout/scan-answer.js';
import { findCommandId, findUndoId } from './command-id.js';
import { findOpenedPage } from './follow-code.js';
import { findNextInstant, keepScan, readLastScans } from './last-scans.js';
import { makeScan, mayBeUndone, type Scan } from './scan.js';
import { renderUnknown } from './unknown-text.js';
import type { AtDesk, DeskVisit } from '../staff-visit.js';
import { onlyFor } from '../only-for.js';
import type { WorkPage } from '../work-pages.js';

const canUndo = async ({ desk }: AtDesk, id: string): Promise<boolean> =>
  (await desk.rehearsal.undo({ command: id })).is === 'accepted';

/** The scans with their undo. Rehearses only those that may be undone. */
const listScans = async (at: AtDesk, scans: readonly Scan[]): Promise<readonly ListedScan[]> =>
  Promise.all(
    scans.map(async (scan) => ({
      ...scan,
      isUndoable: mayBeUndone(scan, scans) && (await canUndo(at, scan.id)),
    })),
  );

/** A page with the one field. */
export interface ScanningPage {
  readonly of: WorkPage;
  /** The lists of the page, below the field. */
  readonly Lists?: FC<{ readonly c: PortalContext }>;
}

interface ScanPageContent {
  readonly answer?: Child;
  readonly scans: readonly Scan[];
  readonly status?: ContentfulStatusCode;
}

/** The page with the answer above, the one field, and the last scans below. */
const renderScanPage = async (
  c: PortalContext,
  { of: { path, name }, Lists }: ScanningPage,
  { answer = null, scans, status = 200 }: ScanPageContent,
) => {
  const { at, words } = c.var.staff as DeskVisit;
  const { scan: labels } = words;
  const listed = await listScans(at, scans);
  const action = keepPage(c, path);
  return renderPage(c, {
    title: name(words),
    status,
    body: (
      <>
        {answer}
        <OneField of={c.var} action={action} labels={labels} />
        {Lists === undefined ? null : <Lists c={c} />}
        {listed.length === 0 ? null : <LastScans of={c.var} action={action} words={labels} scans={listed} />}
      </>
    ),
  });
};

const scanCopy = async (c: PortalContext, page: ScanningPage) => {
  const { form } = c.var;
  const visit = c.var.staff as DeskVisit;
  const { at, words } = visit;
  const text = form.get('copy') ?? '';
  const scans = await readLastScans(c, at.member);
  const id = findCommandId(form, text, scans);
  const shown = () => c.redirect(keepPage(c, page.of.path, { scan: id }), 303);
  if (scans.some((scan) => scan.id === id)) return shown();
  const answer = await at.desk.scan({ copy: text, execute: true, commandId: id });
  if (answer.is !== 'shown') {
    const reasons = renderReasons(c.var, answer) ?? [];
    return renderScanPage(c, page, {
      answer: <RefusedAnswer heading={words.scan.refused} reasons={reasons} />,
      scans,
      status: 409,
    });
  }
  if (answer.shown.is === 'copy-unknown') {
    const opened = await findOpenedPage(c, text);
    if (opened !== undefined) return c.redirect(opened, 303);
    return renderScanPage(c, page, { answer: await renderUnknown(visit, text), scans, status: 422 });
  }
  const isRecorded = answer.shown.given !== null || (await canUndo(at, id));
  const scan = makeScan({ id, at: findNextInstant(c, scans), isRecorded }, answer.shown);
  await keepScan(c, at.member, scan, scans);
  return shown();
};

const undoScan = async (c: PortalContext, page: ScanningPage, id: string) => {
  const { at, words } = c.var.staff as DeskVisit;
  const scans = await readLastScans(c, at.member);
  const undone = scans.find((scan) => scan.id === id);
  if (undone === undefined) return renderOutdatedForm(c);
  const reasons = undone.isUndone
    ? undefined
    : renderReasons(c.var, await at.desk.undo({ command: id, commandId: findUndoId(id) }));
  if (reasons !== undefined)
    return renderScanPage(c, page, {
      answer: <RefusedAnswer heading={words.scan.notUndone} reasons={reasons} />,
      scans,
      status: 409,
    });
  await keepScan(c, at.member, { ...undone, isUndone: true }, scans);
  return c.redirect(keepPage(c, page.of.path, { scan: id }), 303);
};

const findCalled = async ({ desk }: AtDesk, { copy }: Scan): Promise<string | undefined> => {
  const found = requireShown(await desk.scan({ copy }));
  return found.is === 'copy' ? found.called : undefined;
};

/** Makes a page with the desk's one field. */
export const scanningPage = (page: ScanningPage) => {
  const { of } = page;
  return new Hono<PortalEnv>()
    .get(of.path, onlyFor(of), async (c) => {
      const { at, words } = c.var.staff as DeskVisit;
      const scans = await readLastScans(c, at.member);
      const shown = scans.find(({ id }) => id === c.req.query('scan'));
      if (shown === undefined) return renderScanPage(c, page, { scans });
      const { place } = c.var.texts;
      const answer = shown.isUndone ? (
        <UndoneAnswer of={shown} words={words.scan} />
      ) : (
        <ScanAnswer of={shown} words={words.scan} place={place} called={await findCalled(at, shown)} />
      );
      return renderScanPage(c, page, { answer, scans });
    })
    .post(of.path, onlyFor(of), async (c) => {
      const undone = c.var.form.get('undo');
      return undone === null ? scanCopy(c, page) : undoScan(c, page, undone);
    });
};
