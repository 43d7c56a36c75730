import type { PortalContext } from '../../context.js';
import { makeHandle, openHandle } from '../handle.js';
import { workPages } from '../work-pages.js';

/** The path of a patron's page in this sign-in. */
export const buildPatronPath = async (c: PortalContext, patron: string): Promise<string> =>
  `${workPages.patrons.path}/${await makeHandle(c, 'patron', patron)}`;

/** The patron of a handle; undefined for the handle of another sign-in. */
export const openPatronHandle = (c: PortalContext, handle: string): Promise<string | undefined> =>
  openHandle(c, 'patron', handle);
