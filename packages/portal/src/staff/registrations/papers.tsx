import type { PortalContext } from '../../context.js';
import { Facts } from '../../layout/fact.js';
import { renderPage } from '../../layout/page.js';
import { splitInstant } from '../../local-date.js';
import { wordsOf } from '../staff-visit.js';
import type { RegisteredPerson } from './registered-person.js';

const BackLink = ({ c, path }: { readonly c: PortalContext; readonly path: string }) => (
  <p class="screen-only">
    <a href={path}>{wordsOf(c).registrations.back}</a>
  </p>
);

/** The label for the envelope of the card: the only paper with a name and an address (R102). */
export const renderLabel = (c: PortalContext, { path, patron: { name, address } }: RegisteredPerson) => {
  const { registrations: labels } = wordsOf(c);
  return renderPage(c, {
    title: labels.label,
    body: (
      <>
        <section class="label">
          <p>{address}</p>
          <h2>{labels.honorific(name)}</h2>
        </section>
        <BackLink c={c} path={path} />
      </>
    ),
  });
};

interface IssuedCode {
  readonly code: string;
  readonly hours: number;
}

/** The slip with a new code, without name. The answer to the form shows it, and no other page. */
export const renderCode = (
  c: PortalContext,
  { path, ending }: RegisteredPerson,
  { code, hours }: IssuedCode,
) => {
  const { registrations: labels, day: dayOf } = wordsOf(c);
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
          <Facts of={[[labels.heads.card, ending]]} />
          <p class="code">{code}</p>
          <p>{labels.validUntil(dayOf(day, now), time)}</p>
          <p>{labels.codeUse}</p>
        </section>
        <BackLink c={c} path={path} />
      </>
    ),
  });
};
