import type { PortalContext } from './context.js';
import { renderEndings, type Ending } from './endings.js';
import { computeMac, isSameText } from './guard/digest.js';

/** The code that proves that a form of this visit ended on a page in a certain way. */
const computeMark = (token: string, path: string, ending: string): string =>
  computeMac(token, `ended ${path} ${ending}`);

/** The address of the page that reports how a form ended. It is valid for this visit and this page only. */
export const buildEndingPath = (token: string, place: string, ending: string): string => {
  const { pathname, searchParams, hash } = new URL(place, 'http://portal.invalid');
  searchParams.set('ended', ending);
  searchParams.set('mark', computeMark(token, pathname, ending));
  return `${pathname}?${searchParams.toString()}${hash}`;
};

/** Redirects to the page that reports how the form ended, with a word of that page. */
export const redirectToReport = (c: PortalContext, place: string, ending: string) =>
  c.redirect(buildEndingPath(c.var.token ?? '', place, ending), 303);

/** Redirects to the page that reports to a patron how the form ended. */
export const redirectToEnding: (c: PortalContext, place: string, ending: Ending) => Response =
  redirectToReport;

/** The way in which a form of this visit just ended on this page. Undefined without such a form. */
export const findEnding = (c: PortalContext): string | undefined => {
  const { ended, mark = '' } = c.req.query();
  const { token } = c.var;
  if (ended === undefined || token === null) return undefined;
  return isSameText(mark, computeMark(token, new URL(c.req.url).pathname, ended)) ? ended : undefined;
};

/** The text for the way in which a form of this visit just ended on this page. Undefined without one. */
export const findEndingText = (
  c: PortalContext,
  texts: Readonly<Record<string, string>>,
): string | undefined => new Map(Object.entries(texts)).get(findEnding(c) ?? '');

/**
 * The sentence for a patron about the form that just ended on this page. Undefined if this visit has not sent
 * that form, and on pages for staff, which have their own answers. Also undefined while the library does not answer, because then its texts are missing.
 */
export const findEndingSentence = (c: PortalContext): string | undefined =>
  c.var.staff !== undefined || !('texts' in c.var) ? undefined : findEndingText(c, renderEndings(c.var));
