import type { PortalContext } from './context.js';
import { sentences, type Ending } from './endings.js';
import { macOf, sameText } from './guard/digest.js';

/** What shows that a form of this visit ended on a page. */
const markOf = (token: string, path: string, ending: string): string =>
  macOf(token, `ended ${path} ${ending}`);

/** The address of the page that says how a form ended. Its mark is worth nothing in another visit, or on another page. */
export const endedAt = (token: string, place: string, ending: Ending): string => {
  const { pathname, searchParams, hash } = new URL(place, 'http://portal.invalid');
  searchParams.set('ended', ending);
  searchParams.set('mark', markOf(token, pathname, ending));
  return `${pathname}?${searchParams.toString()}${hash}`;
};

/** Goes to the page that says how the form ended. */
export const end = (c: PortalContext, place: string, ending: Ending) =>
  c.redirect(endedAt(c.var.token ?? '', place, ending), 303);

/**
 * The sentence of the form that ended on this page just now, if this visit has sent it. There is none while the library is
 * away, since it has no texts then.
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
