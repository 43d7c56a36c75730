import type { Title } from '@torioki/catalogue';
import { CopySource, LoanClass } from '@torioki/lending/vocabulary';
import type { PortalContext } from '../../context.js';
import { findCommandId } from '../scans/command-id.js';
import type { Reason } from '../layout/reasons.js';
import { renderReasons } from '../render-reasons.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { addCopy, putRecord } from './catalogue-changes.js';
import type { KnownCopy } from './copies.js';
import { findKey } from '../find-key.js';
import { copyActs } from './copy-acts.js';
import { mayChangeRecords } from './may-change.js';
import { readRecord } from './record-fields.js';
import { markRecord } from './record-form.js';

/** A title, and its copies that the place may see. */
export interface ShownTitle {
  readonly title: string;
  readonly record: Title | undefined;
  readonly copies: readonly KnownCopy[];
}

const giveCopyAct = async (c: PortalContext) => {
  const { form } = c.var;
  const act = findKey(copyActs, form.get('act'));
  const copy = form.get('of') ?? '';
  const loanClass = form.get('class') ?? 'circulating';
  if (act === undefined || !LoanClass.is(loanClass)) return undefined;
  const library = (form.get('library') ?? '').trim();
  const given = { copy, commandId: findCommandId(form, [act, copy, loanClass, library].join(' '), []) };
  const answer = await copyActs[act](visitOf(c).at.desk, given, { loanClass, library });
  return renderReasons(c.var, answer) ?? [];
};

const giveNewCopy = async (c: PortalContext, { title }: ShownTitle) => {
  const { form } = c.var;
  const [loanClass, source] = [form.get('loanClass'), form.get('source')];
  if (!LoanClass.is(loanClass) || !CopySource.is(source)) return undefined;
  const copy = (form.get('copy') ?? '').trim();
  const callNumber = (form.get('callNumber') ?? '').trim() || null;
  const given = { title, copy, loanClass, source };
  return addCopy(c, { ...given, callNumber }, findCommandId(form, Object.values(given).join(' '), []));
};

const giveCorrection = async (c: PortalContext, { title, record }: ShownTitle) => {
  const { form } = c.var;
  if (record === undefined || !mayChangeRecords(c)) return undefined;
  const corrected = readRecord(title, form, record);
  if (JSON.stringify({ ...record, ...corrected }) === JSON.stringify(record)) return [];
  if (form.get('record') !== markRecord(record)) return [wordsOf(c).titles.changed];
  return putRecord(c, corrected);
};

/** Makes the change of a form. Returns the reasons against it; undefined if the page has no such form. */
export const giveChange = (
  c: PortalContext,
  shown: ShownTitle,
  act: string,
): Promise<readonly Reason[] | undefined> => {
  if (act === 'add-copy') return giveNewCopy(c, shown);
  return act === 'correct' ? giveCorrection(c, shown) : giveCopyAct(c);
};
