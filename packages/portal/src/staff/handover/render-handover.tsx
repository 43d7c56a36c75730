import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PortalContext } from '../../context.js';
import { renderPage } from '../../layout/page.js';
import { OneField } from '../layout/one-field.js';
import { buildPatronPath } from '../patrons/handle.js';
import { wordsOf } from '../staff-visit.js';
import { workPages, type WorkPage } from '../work-pages.js';
import { Cards, CopiesHere, HandedCopies } from './handover-lists.js';
import type { HandoverVisit } from './visit.js';

interface HandoverContent {
  readonly answer?: Child;
  readonly status?: ContentfulStatusCode;
}

/** The page before a card: only the one field. */
export const renderCardField = (c: PortalContext, { answer = null, status = 200 }: HandoverContent = {}) => {
  const { handover: labels } = wordsOf(c);
  return renderPage(c, {
    title: labels.heading,
    status,
    body: (
      <>
        {answer}
        <OneField
          of={c.var}
          action={workPages.handover.path}
          labels={{ field: labels.card, hint: labels.cardHint, send: labels.send }}
        />
      </>
    ),
  });
};

/** The link to the whole file of the reader, for a role that may see it. */
const PatronLink = async ({ c, visit }: { readonly c: PortalContext; readonly visit: HandoverVisit }) => {
  const { roles }: WorkPage = workPages.patrons;
  if (!roles.includes(visit.at.member.role)) return null;
  return (
    <p class="screen-only">
      <a href={await buildPatronPath(c, visit.reader.patron)}>{visit.words.patrons.page}</a>
    </p>
  );
};

/** The page of a reader. Its title, which the browser keeps, has no name. Below: the answer, the one field, the cards, the copies here and the handed copies. */
export const renderHandover = (
  c: PortalContext,
  visit: HandoverVisit,
  { answer = null, status = 200 }: HandoverContent = {},
) => {
  const { words, reader, path } = visit;
  return renderPage(c, {
    title: words.handover.heading,
    heading: words.handover.of(reader.name),
    status,
    body: (
      <>
        {answer}
        <OneField of={c.var} action={path} labels={words.handover} />
        <CopiesHere c={c} visit={visit} />
        <Cards c={c} visit={visit} />
        <HandedCopies c={c} visit={visit} />
        <PatronLink c={c} visit={visit} />
      </>
    ),
  });
};
