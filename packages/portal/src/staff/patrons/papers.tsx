import type { PortalContext } from '../../context.js';
import { Facts } from '../../layout/fact.js';
import { renderPage } from '../../layout/page.js';
import { splitInstant } from '../../local-date.js';
import type { PatronVisit } from './patron-visit.js';

const BackLink = ({ visit: { path, words } }: { readonly visit: PatronVisit }) => (
  <p class="screen-only">
    <a href={path}>{words.patrons.back}</a>
  </p>
);

/** The label for the envelope of the card: the only paper with a name and an address (R102). */
export const renderLabel = (c: PortalContext, visit: PatronVisit) => {
  const { patronPapers: labels } = visit.words;
  const { name, address } = visit.patron;
  return renderPage(c, {
    title: labels.label,
    body: (
      <>
        <section class="label">
          <p>{address}</p>
          <h2>{labels.honorific(name)}</h2>
        </section>
        <BackLink visit={visit} />
      </>
    ),
  });
};

interface IssuedCode {
  readonly code: string;
  readonly hours: number;
}

/** The slip with a new code, without name. The answer to the form shows it, and no other page. */
export const renderCode = (c: PortalContext, visit: PatronVisit, { code, hours }: IssuedCode) => {
  const { patronPapers: labels, patrons, day: dayOf } = visit.words;
  const { cards } = visit.patron;
  const now = c.var.options.clock();
  const [day, time] = splitInstant(new Date(now.getTime() + hours * 60 * 60 * 1000));
  return renderPage(c, {
    title: labels.code,
    body: (
      <>
        <p class="lead screen-only">{labels.codeOnce}</p>
        <section class="label">
          <h2>{labels.code}</h2>
          <p>{c.var.options.name}</p>
          <Facts of={[[patrons.cardEnding, cards.at(-1)?.number.slice(-4) ?? patrons.noCard]]} />
          <p class="code">{code}</p>
          <p>{labels.validUntil(dayOf(day, now), time)}</p>
          <p>{labels.codeUse}</p>
        </section>
        <BackLink visit={visit} />
      </>
    ),
  });
};
