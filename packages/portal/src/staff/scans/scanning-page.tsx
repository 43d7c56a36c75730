import { ScannedText } from '@torioki/lending/vocabulary';
import { Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PortalContext, PortalEnv } from '../../context.js';
import { renderPage } from '../../layout/page.js';
import { renderOutdatedForm } from '../../pages/trouble.js';
import { LastScans, type ListedScan } from '../layout/last-scans.js';
import { OneField } from '../layout/one-field.js';
import { keepPage } from '../layout/paged-list.js';
import { RefusedAnswer } from '../layout/refused-answer.js';
import { ScanAnswer, UndoneAnswer } from '../layout/scan-answer.js';
import { findCommandId } from './command-id.js';
import { findScannedCopy } from './find-scanned-copy.js';
import { findOpenedPage } from './follow-code.js';
import { listLastScans } from './last-scans.js';
import { makeScan, mayBeUndone, type Scan } from './scan.js';
import { renderUnknown } from './unknown-text.js';
import { canUndo, undo } from './undo.js';
import { findNextInstant, keepEntry, readList } from '../sealed-list.js';
import { renderReasons } from '../render-reasons.js';
import { type AtDesk, visitOf, wordsOf } from '../staff-visit.js';
import { onlyFor } from '../only-for.js';
import { showAt } from '../show-at.js';
import type { WorkPage } from '../work-pages.js';

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
  const { at, words } = visitOf(c);
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

/** The answer to a text that is no copy: a card or a staff code opens its page. */
const followText = async (c: PortalContext, page: ScanningPage, text: string) => {
  const opened = await findOpenedPage(c, text);
  if (opened !== undefined) return c.redirect(opened, 303);
  const answer = renderUnknown(visitOf(c), text);
  return renderScanPage(c, page, { answer, scans: await readList(c, listLastScans(c)), status: 422 });
};

interface AnsweredScan {
  readonly scan: Scan;
  readonly scans: readonly Scan[];
  /** The name of the title; undefined if the catalogue has none. */
  readonly called: string | undefined;
}

/** The page with the answer to a scan of the list. */
const renderScan = (c: PortalContext, page: ScanningPage, { scan, scans, called }: AnsweredScan) => {
  const { scan: words } = wordsOf(c);
  const answer = scan.isUndone ? (
    <UndoneAnswer of={scan} words={words} />
  ) : (
    <ScanAnswer of={scan} words={words} place={c.var.texts.place} called={called} />
  );
  return renderScanPage(c, page, { answer, scans });
};

/** The page with the answer to an earlier scan of the list. */
const renderKept = async (c: PortalContext, page: ScanningPage, scan: Scan, scans: readonly Scan[]) => {
  const called = (await findScannedCopy(visitOf(c).at, scan.copy))?.called;
  return renderScan(c, page, { scan, scans, called });
};

const scanCopy = async (c: PortalContext, page: ScanningPage) => {
  const { form } = c.var;
  const { at, words } = visitOf(c);
  const text = form.get('copy') ?? '';
  const scans = await readList(c, listLastScans(c));
  const id = findCommandId(form, text, scans);
  const address = keepPage(c, page.of.path, { scan: id });
  const before = scans.find((scan) => scan.id === id);
  if (before !== undefined) return showAt(c, address, () => renderKept(c, page, before, scans));
  if (!ScannedText.is(text)) return followText(c, page, text);
  const answer = await at.desk.scan({ copy: text, execute: true, commandId: id });
  if (answer.is !== 'shown') {
    const reasons = renderReasons(c.var, answer) ?? [];
    return renderScanPage(c, page, {
      answer: <RefusedAnswer heading={words.scan.refused} reasons={reasons} />,
      scans,
      status: 409,
    });
  }
  if (answer.shown.is === 'copy-unknown') return followText(c, page, text);
  const isRecorded = answer.shown.given !== null || (await canUndo(at, id));
  const scan = makeScan({ id, at: findNextInstant(c, scans), isRecorded }, answer.shown);
  const kept = await keepEntry(c, listLastScans(c), scan);
  const { called } = answer.shown;
  return showAt(c, address, () => renderScan(c, page, { scan, scans: kept, called }));
};

const undoScan = async (c: PortalContext, page: ScanningPage, id: string) => {
  const words = wordsOf(c);
  const scans = await readList(c, listLastScans(c));
  const undone = scans.find((scan) => scan.id === id);
  if (undone === undefined) return renderOutdatedForm(c);
  const reasons = undone.isUndone ? undefined : await undo(c, id);
  if (reasons !== undefined)
    return renderScanPage(c, page, {
      answer: <RefusedAnswer heading={words.scan.notUndone} reasons={reasons} />,
      scans,
      status: 409,
    });
  await keepEntry(c, listLastScans(c), { ...undone, isUndone: true });
  return c.redirect(keepPage(c, page.of.path, { scan: id }), 303);
};

/** Makes a page with the desk's one field. */
export const scanningPage = (page: ScanningPage) => {
  const { of } = page;
  return new Hono<PortalEnv>()
    .get(of.path, onlyFor(of), async (c) => {
      const scans = await readList(c, listLastScans(c));
      const shown = scans.find(({ id }) => id === c.req.query('scan'));
      return shown === undefined ? renderScanPage(c, page, { scans }) : renderKept(c, page, shown, scans);
    })
    .post(of.path, onlyFor(of), async (c) => {
      const undone = c.var.form.get('undo');
      return undone === null ? scanCopy(c, page) : undoScan(c, page, undone);
    });
};
