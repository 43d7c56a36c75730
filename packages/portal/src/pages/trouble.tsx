import { ButtonLink } from '../layout/button.js';
import { page } from '../layout/page.js';
import type { PortalContext } from '../context.js';
import { words } from '../words/words.js';

const { trouble } = words;

interface Troubled {
  readonly title: string;
  readonly lead: string;
  readonly status: 403 | 404 | 413 | 429 | 503;
  /** Where to go on, and what that is called. */
  readonly on?: readonly [path: string, name: string];
}

/** The page itself. Browsers take two slashes before a path for another site. */
const samePage = ({ req }: PortalContext) => [req.path.replace(/^[/\\]+/, '/'), trouble.outdatedDo] as const;

/** What happened, and what to do. */
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

/** Where to log in to go on with a page. */
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

/** Too many attempts from here: the answer says when to come back. */
export const tooMany = (c: PortalContext, seconds: number) => {
  c.header('Retry-After', `${seconds}`);
  return troubled(c, {
    title: trouble.tooMany,
    lead: words.login.wait(seconds),
    status: 429,
    on: samePage(c),
  });
};

/** It cannot be done now: the answer says when to come back. */
const laterAgain = (c: PortalContext, seconds: number, title: string, lead: string) => {
  c.header('Retry-After', `${seconds}`);
  return troubled(c, { title, lead, status: 503, on: samePage(c) });
};

/** Too many passwords wait to be looked at. */
export const busy = (c: PortalContext, seconds: number) =>
  laterAgain(c, seconds, trouble.busy, trouble.busyLead(seconds));

export const unserved = (c: PortalContext) => laterAgain(c, 30, trouble.unserved, trouble.unservedLead);
