import { Title, type CatalogueError, type TitleRecord } from '@torioki/catalogue';
import { decodeStrictly, type CopySource, type LoanClass } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import { addTitle, type Unaccepted } from 'torioki';
import type { PortalContext } from '../../context.js';
import { findTitleRecords } from '../../find-title-records.js';
import { listDistinctReasons, type Reason } from '../layout/reasons.js';
import { renderReasons } from '../render-reasons.js';
import { visitOf } from '../staff-visit.js';
import { renderCatalogueError, renderFault } from './record-fields.js';

/** The largest number of copies that are added with a title. Each is rehearsed. */
const mostCopies = 100;

/** The reasons against a change. Without any, it was made. */
type Reasons = readonly Reason[];

/** Stores a record in the catalogue. */
export const putRecord = async (c: PortalContext, record: TitleRecord): Promise<Reasons> => {
  const { words } = visitOf(c);
  const stored = await c.var.options.catalogue.put?.([record]);
  if (stored === undefined) return [words.titles.unavailable];
  return E.isRight(stored) ? [] : stored.left.map((error) => renderCatalogueError(words, error));
};

interface GivenCopy {
  readonly title: string;
  readonly copy: string;
  readonly loanClass: LoanClass;
  readonly source: CopySource;
}

/** Whether the history already has this copy of the title, so that the same form may be sent again. */
const isHeld = (title: string, answer: Unaccepted): boolean =>
  answer.is === 'refused' &&
  answer.refusals.every((refusal) => refusal.code === 'copy-known' && refusal.title === title);

/** The reasons for which the history would refuse a copy that it does not have. */
const rehearseCopy = async (c: PortalContext, copy: GivenCopy): Promise<Reasons> => {
  const answer = await visitOf(c).at.desk.rehearsal.addCopy(copy);
  return answer.is !== 'accepted' && isHeld(copy.title, answer) ? [] : (renderReasons(c.var, answer) ?? []);
};

interface NewCopy extends GivenCopy {
  readonly callNumber: string | null;
}

/** Adds a copy to the record of its title. Without a record there is nothing to add to. */
const addToRecord = async (c: PortalContext, { title, copy, callNumber }: NewCopy): Promise<Reasons> => {
  const record = (await findTitleRecords(c.var.options, [{ title }])).get(title);
  if (record === undefined || record.copies.some((one) => one.copy === copy)) return [];
  return putRecord(c, { ...record, copies: [...record.copies, { copy, callNumber }] });
};

/** Adds a copy to the record of its title, if the catalogue stores records, and to the history. */
export const addCopy = async (c: PortalContext, copy: NewCopy, commandId: string): Promise<Reasons> => {
  const { callNumber: _, ...given } = copy;
  const reasons = await rehearseCopy(c, given);
  if (reasons.length > 0) return reasons;
  const notAdded = c.var.options.catalogue.put === undefined ? [] : await addToRecord(c, copy);
  if (notAdded.length > 0) return notAdded;
  return renderReasons(c.var, await visitOf(c).at.desk.addCopy({ ...given, commandId })) ?? [];
};

/** The faults of a record for a new title, and of its copies. */
const checkNewTitle = async (
  c: PortalContext,
  { title, ...record }: TitleRecord,
  loanClass: LoanClass,
): Promise<Reasons> => {
  const { words } = visitOf(c);
  const decoded = decodeStrictly(Title, { title, ...record });
  if (E.isLeft(decoded)) return decoded.left.map((fault) => renderFault(words, fault));
  const before = (await findTitleRecords(c.var.options, [{ title }])).get(title);
  if (before !== undefined && JSON.stringify({ ...before, ...record }) !== JSON.stringify(before))
    return [words.titles.titleTaken];
  if (record.copies.length > mostCopies) return [words.titles.tooManyCopies(mostCopies)];
  const copies = record.copies.map(({ copy }) => rehearseCopy(c, { title, copy, loanClass, source: 'own' }));
  return (await Promise.all(copies)).flat();
};

/** Adds a title with its copies to the catalogue and to the history. */
export const addNewTitle = async (
  c: PortalContext,
  record: TitleRecord,
  { commandId, loanClass }: { readonly commandId: string; readonly loanClass: LoanClass },
): Promise<Reasons> => {
  const { at, words } = visitOf(c);
  const { put } = c.var.options.catalogue;
  if (put === undefined) return [words.titles.unavailable];
  const reasons = await checkNewTitle(c, record, loanClass);
  if (reasons.length > 0) return listDistinctReasons(reasons);
  const added = await addTitle({ catalogue: { put }, desk: at.desk }, { commandId, record, loanClass });
  return added.is === 'catalogued'
    ? added.copies.flatMap(({ answer }) => renderReasons(c.var, answer) ?? [])
    : added.errors.map((error) => renderCatalogueError(words, error as CatalogueError));
};
