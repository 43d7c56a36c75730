import type { PortalContext } from '../../context.js';
import { findOpenedPage } from '../scans/follow-code.js';
import { findTitleOfCopy } from './copies.js';
import { findByNumber, pathOfTitle } from './hits.js';

/** The page that a scanned text opens: the title of a copy or of an ISBN, or the page of another code. */
export const findPageOfTitle = async (c: PortalContext, text: string): Promise<string | undefined> => {
  const title = (await findTitleOfCopy(c, text)) ?? (await findByNumber(c, text))[0];
  return title === undefined ? findOpenedPage(c, text) : pathOfTitle(title);
};
