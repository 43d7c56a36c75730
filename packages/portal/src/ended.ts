import type { PortalContext } from './context.js';
import { sentences, type Ending } from './endings.js';
import { macOf, sameText } from './guard/digest.js';

/** The code that proves that a form of this visit ended on a page in a certain way. */
const markOf = (token: string, path: string, ending: string): string =>
  macOf(token, `ended ${path} ${ending}`);

/** The address of the page that reports how a form ended. Only this visit can use it, for this page only. */
export const endedAt = (token: string, place: string, ending: Ending): string => {
  const { pathname, searchParams, hash } = new URL(place, 'http://portal.invalid');
  searchParams.set('ended', ending);
  searchParams.set('mark', markOf(token, pathname, ending));
  return `${pathname}?${searchParams.toString()}${hash}`;
};

/** Redirects to the page that reports how the form ended. */
export const end = (c: PortalContext, place: string, ending: Ending) =>
  c.redirect(endedAt(c.var.token ?? '', place, ending), 303);

/**
 * The sentence about the form that just ended on this page; undefined if this visit has not sent it. Also
 * undefined while the library does not answer, because then its texts are missing.
 */
export const endingOf = (c: PortalContext): string | undefined => {
  const { ended, mark = '' } = c.req.query();
  const { token } = c.var;
  if (ended === undefined || token === null || !('texts' in c.var)) return undefined;
  const said = new Map<string, string>(Object.entries(sentences(c.var.texts))).get(ended);
  return said !== undefined && sameText(mark, markOf(token, new URL(c.req.url).pathname, ended))
    ? said
    : undefined;
};
