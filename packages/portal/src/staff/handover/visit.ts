import type { PortalContext } from '../../context.js';
import type { DeskVisit } from '../staff-visit.js';
import { workPages } from '../work-pages.js';
import { findHolder, type Holder } from './find-holder.js';
import { findReader, type ReaderAtDesk } from './reader-at-desk.js';

/** A request for the page of a reader at a desk. */
export interface HandoverVisit extends DeskVisit {
  readonly handle: string;
  readonly path: string;
  readonly reader: ReaderAtDesk;
  readonly holder: Holder;
}

/** The reader of a request's handle. Undefined if the page has ended, and for the handle of another sign-in. */
export const findVisit = async (c: PortalContext): Promise<HandoverVisit | undefined> => {
  const visit = c.var.staff as DeskVisit;
  const handle = c.req.param('handle') ?? '';
  const reader = await findReader(c, handle);
  const holder = reader && (await findHolder(visit.at, reader.card));
  const path = `${workPages.handover.path}/${handle}`;
  return reader && holder && { ...visit, handle, path, reader, holder };
};

/** The place and the cards of a handover. */
export const describeHandover = ({ at, reader, holder }: HandoverVisit) => ({
  location: at.member.location,
  cards: { prefectural: holder.isValidCard, branch: reader.hasBranchCard },
});
