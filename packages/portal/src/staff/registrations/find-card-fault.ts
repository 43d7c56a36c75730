import type { PortalContext } from '../../context.js';
import { findScannedCopy } from '../scans/find-scanned-copy.js';
import { visitOf } from '../staff-visit.js';

/** The fault of a new card whose number is the code of a copy; undefined without a fault. */
export const findCardFault = async (c: PortalContext, card: string): Promise<string | undefined> => {
  const { at, words } = visitOf(c);
  const copy = await findScannedCopy(at, card);
  return copy === undefined ? undefined : words.registrations.cardIsCopy(copy.copy);
};
