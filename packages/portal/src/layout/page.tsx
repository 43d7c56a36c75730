import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { portalScript, scanScript, stylesheets } from '../assets.js';
import type { PortalContext, Variables } from '../context.js';
import { findEndingSentence } from '../report-ending.js';
import { StaffHeader } from '../staff/layout/header.js';
import { PageFooter } from './footer.js';
import { Information } from './icons.js';
import { Notice, Reasons } from './notice.js';
import { PatronHeader, type HeadedPage } from './patron-header.js';

interface PageContent {
  readonly title: string;
  /** The heading, if its lines may break only at certain places. By default the heading is the title. */
  readonly heading?: Child;
  readonly status?: ContentfulStatusCode;
  /** The pages above this one: their paths and names. */
  readonly crumbs?: readonly (readonly [path: string, name: string])[] | undefined;
  /** Whether the page has live pieces, for a patron with a login. */
  readonly live?: boolean;
  readonly body: Child;
}

type PageContext = HeadedPage & {
  readonly query: string;
  /** The sentence about the form that led to this page. */
  readonly ending: string | undefined;
};

const Sample = ({ words, staff, options: { sample, clock } }: PageContext) =>
  sample === undefined ? null : (
    <aside class="sample" aria-label={words.sample.mark}>
      <Information />
      <p>
        <strong>{words.sample.mark}</strong> {words.sample.all}{' '}
        <span class="whole">{words.sample.now(words.dates.dayAndTime(clock()))}</span>
      </p>
      <a href={staff?.at ? '/staff/sample' : '/sample'}>{words.sample.day}</a>
    </aside>
  );

const Crumbs = ({
  words,
  crumbs,
  title,
}: Pick<Variables, 'words'> & Pick<PageContent, 'crumbs' | 'title'>) =>
  crumbs === undefined ? null : (
    <nav class="crumbs" aria-label={words.whereYouAre}>
      <ol>
        {[['/', words.screen.service.heading] as const, ...crumbs].map(([to, name]) => (
          <li>
            <a href={to}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );

const followLibrary = ({ visitor, path, query }: PageContext) =>
  visitor === null ? {} : { 'data-live': `/live${path}${query}` };

/** The words of the script that keeps scans until the desk has answered them. */
const findScanWords = ({ staff }: PageContext) => {
  if (!staff?.at) return {};
  const { waits, open, lost, full } = staff.words.scan.queue;
  return { 'data-waits': waits, 'data-open': open, 'data-lost': lost, 'data-full': full };
};

type PageProps = { readonly of: PageContext } & Omit<PageContent, 'status'>;

const Main = ({ of, title, heading = title, crumbs, live = false, body }: PageProps) => (
  <main id="main" tabindex={-1} {...(live ? followLibrary(of) : {})} {...findScanWords(of)}>
    <Crumbs words={of.words} crumbs={crumbs} title={title} />
    <h1>{heading}</h1>
    {of.ending === undefined ? null : (
      <Notice is="success">
        <p>{of.ending}</p>
      </Notice>
    )}
    {of.refused === undefined ? null : <Reasons heading={of.refused.heading} of={of.refused.reasons} />}
    {body}
  </main>
);

const WholePage = ({ of, ...page }: PageProps) => (
  <html lang={(of.staff?.words ?? of.words).lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{of.words.windowTitle(page.title, of.options.name)}</title>
      {stylesheets.map((path) => (
        <link rel="stylesheet" href={path} />
      ))}
      <script src={portalScript} defer></script>
      {of.staff ? <script src={scanScript} defer></script> : null}
      <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
    </head>
    <body>
      <a class="skip" href="#main">
        {(of.staff?.words ?? of.words).toTheText}
      </a>
      <Sample {...of} />
      {of.staff ? <StaffHeader {...of} staff={of.staff} /> : <PatronHeader {...of} />}
      <Main of={of} {...page} />
      {of.staff ? null : <PageFooter {...of} />}
    </body>
  </html>
);

const readQuery = (c: PortalContext): string => new URL(c.req.url).search;

/** Answers with a whole page. The page of a refused form shows the reasons. */
export const renderPage = (
  c: PortalContext,
  { status = c.var.refused ? 422 : 200, ...page }: PageContent,
) => {
  const of = { ...c.var, path: c.req.path, query: readQuery(c), ending: findEndingSentence(c) };
  return c.html(html`<!doctype html>${(<WholePage of={of} {...page} />)}`, status);
};
