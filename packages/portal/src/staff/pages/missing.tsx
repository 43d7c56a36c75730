import { RemovalReason } from '@torioki/lending/vocabulary';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { buildAddress } from '../../build-address.js';
import type { PortalContext, PortalEnv } from '../../context.js';
import { renderPage } from '../../layout/page.js';
import { renderOutdatedForm } from '../../pages/trouble.js';
import { redirectToReport } from '../../report-ending.js';
import { OneField } from '../layout/one-field.js';
import { RefusedAnswer } from '../layout/refused-answer.js';
import { findKey } from '../find-key.js';
import { acts } from '../missing/acts.js';
import { CopiesOutOfUse } from '../missing/copies-out-of-use.js';
import { CopyAnswer, findCopy } from '../missing/copy-answer.js';
import { onlyFor } from '../only-for.js';
import { findCommandId } from '../scans/command-id.js';
import { findOpenedPage } from '../scans/follow-code.js';
import { renderUnknown } from '../scans/unknown-text.js';
import { renderReasons } from '../render-reasons.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

const { path } = workPages.missing;

/** The address of the page about a copy. */
const pathOf = (copy: string): string => buildAddress(path, { copy });

const renderMissing = (c: PortalContext, answer: Child, status: 200 | 409 | 422 = 200) => {
  const words = wordsOf(c);
  return renderPage(c, {
    title: words.missing.heading,
    status,
    body: (
      <>
        {answer}
        <OneField of={c.var} action={path} labels={words.scan} />
        <CopiesOutOfUse c={c} of="missing" />
        <CopiesOutOfUse c={c} of="outOfCirculation" />
      </>
    ),
  });
};

/** Opens the page of a scanned copy. The text itself is never in an address: it may be a card. */
const followText = async (c: PortalContext) => {
  const text = c.var.form.get('copy') ?? '';
  const found = await findCopy(c, text);
  if (found) return c.redirect(pathOf(found.copy), 303);
  const opened = await findOpenedPage(c, text);
  if (opened !== undefined) return c.redirect(opened, 303);
  return renderMissing(c, renderUnknown(visitOf(c), text), 422);
};

const giveAct = async (c: PortalContext) => {
  const { at, words } = visitOf(c);
  const { form } = c.var;
  const act = findKey(acts, form.get('act'));
  const why = form.get('why') ?? 'other';
  if (act === undefined || !RemovalReason.is(why)) return renderOutdatedForm(c);
  const copy = form.get('copy') ?? '';
  const given = { copy, commandId: findCommandId(form, `${act} ${copy} ${why}`, []) };
  const reasons = renderReasons(c.var, await acts[act](at.desk, given, why));
  if (reasons === undefined) return redirectToReport(c, pathOf(copy), act);
  return renderMissing(c, <RefusedAnswer heading={words.missing.refused} reasons={reasons} />, 409);
};

/** The copies that are missing or out of circulation, and what to do with one (A55). */
export const missingPage = new Hono<PortalEnv>()
  .get(path, onlyFor(workPages.missing), (c) => {
    const text = c.req.query('copy') ?? '';
    return renderMissing(c, text.trim() === '' ? null : <CopyAnswer c={c} text={text} />);
  })
  .post(path, onlyFor(workPages.missing), (c) => (c.var.form.has('act') ? giveAct(c) : followText(c)));
