import { ButtonLink } from '../layout/button.js';
import { page } from '../layout/page.js';
import type { PortalContext } from '../context.js';
import { words } from '../words/words.js';

const { trouble } = words;

interface Troubled {
  readonly title: string;
  readonly lead: string;
  readonly status: 403 | 404 | 413 | 429 | 503;
  /** The link to continue, and its name. */
  readonly on?: readonly [path: string, name: string];
}

/** A link to the page itself. Browsers take a path with two slashes in front for another site. */
const samePage = ({ req }: PortalContext) => [req.path.replace(/^[/\\]+/, '/'), trouble.outdatedDo] as const;

/** A page that explains a problem and how to continue. */
const troubled = (c: PortalContext, { title, lead, status, on = ['/', trouble.start] }: Troubled) =>
  page(c, {
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

export const notFound = (c: PortalContext) =>
  troubled(c, { title: trouble.notFound, lead: trouble.notFoundLead, status: 404 });

/** The address of the login that returns to a page. */
export const loginFor = (path: string): string => `/login?${new URLSearchParams({ next: path }).toString()}`;

export const sessionEnded = (c: PortalContext) =>
  troubled(c, {
    title: trouble.ended,
    lead: trouble.endedLead,
    status: 403,
    on: [loginFor(c.req.path), trouble.endedDo],
  });

export const outdated = (c: PortalContext) =>
  troubled(c, {
    title: trouble.outdated,
    lead: trouble.outdatedLead,
    status: 403,
    on: samePage(c),
  });

export const tooLarge = (c: PortalContext) =>
  troubled(c, { title: trouble.tooLarge, lead: trouble.tooLargeLead, status: 413 });

/** Too many attempts from this network. The answer states when to try again. */
export const tooMany = (c: PortalContext, seconds: number) => {
  c.header('Retry-After', `${seconds}`);
  return troubled(c, {
    title: trouble.tooMany,
    lead: words.login.wait(seconds),
    status: 429,
    on: samePage(c),
  });
};

/** The request is not possible now. The answer states when to try again. */
const laterAgain = (c: PortalContext, seconds: number, title: string, lead: string) => {
  c.header('Retry-After', `${seconds}`);
  return troubled(c, { title, lead, status: 503, on: samePage(c) });
};

/** Too many passwords wait for their check. */
export const busy = (c: PortalContext, seconds: number) =>
  laterAgain(c, seconds, trouble.busy, trouble.busyLead(seconds));

export const unserved = (c: PortalContext) => laterAgain(c, 30, trouble.unserved, trouble.unservedLead);
