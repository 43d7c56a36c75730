import type { PortalContext } from '../../context.js';
import { findReader } from '../handover/find-reader.js';
import { visitOf } from '../staff-visit.js';
import { buildPatronPath } from './handle.js';

/** The page of the patron with a card; undefined if no code is a card. */
export const openPatron = async (c: PortalContext, codes: readonly string[]): Promise<string | undefined> => {
  const { at } = visitOf(c);
  for (const code of codes) {
    const reader = await findReader(at, code);
    if (reader) return buildPatronPath(c, reader.patron);
  }
  return undefined;
};
