import type { PortalContext } from '../../context.js';
import { readList } from '../sealed-list.js';
import { type DeskVisit, visitOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';
import { findReader, type Reader } from './find-reader.js';
import {
  findOpenedReader,
  hasSeenCard,
  keepOpened,
  listHanded,
  type HandedCopy,
  type OpenedReader,
} from './opened-reader.js';

/** A request for the page of a reader at a desk. */
export interface HandoverVisit extends DeskVisit {
  readonly path: string;
  readonly opened: OpenedReader;
  readonly reader: Reader;
  readonly hasBranchCard: boolean;
  /** The handed copies, newest first. */
  readonly handed: readonly HandedCopy[];
}

/** The reader of a request's handle. Undefined if the page has ended, and for the handle of another sign-in. */
export const findVisit = async (c: PortalContext): Promise<HandoverVisit | undefined> => {
  const visit = visitOf(c);
  const opened = await findOpenedReader(c);
  if (opened === undefined || opened.id !== c.req.param('handle')) return undefined;
  const reader = await findReader(visit.at, opened.card);
  if (reader === undefined) return undefined;
  await keepOpened(c, opened);
  const hasBranchCard = await hasSeenCard(c, opened);
  const handed = await readList(c, listHanded(c, opened.id));
  return { ...visit, path: `${workPages.handover.path}/${opened.id}`, opened, reader, hasBranchCard, handed };
};

/** The place and the cards of a handover. */
export const describeHandover = ({ at, reader, hasBranchCard }: HandoverVisit) => ({
  location: at.member.location,
  cards: { prefectural: reader.isValidCard, branch: hasBranchCard },
});
