import { secondsToRetry } from '@torioki/event-store/adapter';
import { buildAddress } from '../build-address.js';
import { ButtonLink } from '../layout/button.js';
import { renderPage } from '../layout/page.js';
import type { PortalContext } from '../context.js';

interface TroubleContent {
  readonly title: string;
  readonly lead: string;
  readonly status: 403 | 404 | 413 | 429 | 503;
  /** The path and the name of the link to continue. */
  readonly on?: readonly [path: string, name: string];
}

/** The words about troubles, for patrons or for staff. */
const findTroubleWords = ({ staff, words }: PortalContext['var']) => (staff?.words ?? words).trouble;

/**
 * A link to the page itself. Its path begins with only one slash: browsers take two slashes for the address
 * of another site.
 */
export const linkToSamePage = ({ req, var: of }: PortalContext) =>
  [req.path.replace(/^[/\\]+/, '/'), findTroubleWords(of).outdatedDo] as const;

/** A page that explains a problem and how to continue. */
export const renderTrouble = (
  c: PortalContext,
  { title, lead, status, on = [c.var.staff ? '/staff' : '/', findTroubleWords(c.var).start] }: TroubleContent,
) =>
  renderPage(c, {
    title,
    status,
    body: (
      <>
        <p class="lead">{lead}</p>
        <p>
          <ButtonLink to={on[0]} label={on[1]} />
        </p>
      </>
    ),
  });

export const renderNotFound = (c: PortalContext) => {
  const trouble = findTroubleWords(c.var);
  return renderTrouble(c, { title: trouble.notFound, lead: trouble.notFoundLead, status: 404 });
};

/** The address of the login that returns to a page. */
export const buildLoginPath = (path: string): string => buildAddress('/login', { next: path });

export const renderOutdatedForm = (c: PortalContext) => {
  const trouble = findTroubleWords(c.var);
  return renderTrouble(c, {
    title: trouble.outdated,
    lead: trouble.outdatedLead,
    status: 403,
    on: linkToSamePage(c),
  });
};

export const renderSessionEnded = (c: PortalContext) => {
  if (c.var.staff) return renderOutdatedForm(c);
  const { trouble } = c.var.words;
  return renderTrouble(c, {
    title: trouble.ended,
    lead: trouble.endedLead,
    status: 403,
    on: [buildLoginPath(c.req.path), trouble.endedDo],
  });
};

export const renderTooLarge = (c: PortalContext) => {
  const trouble = findTroubleWords(c.var);
  return renderTrouble(c, { title: trouble.tooLarge, lead: trouble.tooLargeLead, status: 413 });
};

/** A page after too many attempts from the visitor's network. The answer states when to try again. */
export const renderTooManyAttempts = (c: PortalContext, seconds: number) => {
  const { staff, words } = c.var;
  c.header('Retry-After', `${seconds}`);
  return renderTrouble(c, {
    title: findTroubleWords(c.var).tooMany,
    lead: (staff?.words.signIn ?? words.login).wait(seconds),
    status: 429,
    on: linkToSamePage(c),
  });
};

/** A page about a request that is not possible now. The answer states when to try again. */
const renderTryLater = (c: PortalContext, seconds: number, title: string, lead: string) => {
  c.header('Retry-After', `${seconds}`);
  return renderTrouble(c, { title, lead, status: 503, on: linkToSamePage(c) });
};

/** A page for times when too many passwords wait for their check. */
export const renderBusy = (c: PortalContext, seconds: number) => {
  const trouble = findTroubleWords(c.var);
  return renderTryLater(c, seconds, trouble.busy, trouble.busyLead(seconds));
};

export const renderUnavailable = (c: PortalContext) => {
  const trouble = findTroubleWords(c.var);
  return renderTryLater(c, secondsToRetry, trouble.unserved, trouble.unservedLead);
};
