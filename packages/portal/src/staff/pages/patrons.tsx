import { readScannedCode } from '@torioki/lending/vocabulary';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { FocusedField, Form, Submit } from '../../layout/form.js';
import { renderPage } from '../../layout/page.js';
import { NotDone, RefusedAnswer } from '../layout/refused-answer.js';
import { WorkTable } from '../layout/work-table.js';
import { onlyFor } from '../only-for.js';
import { buildPatronPath } from '../patrons/handle.js';
import { openPatron } from '../patrons/open-card.js';
import { renderReasons } from '../render-reasons.js';
import { type AtDesk, type Shown, visitOf, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

const page = workPages.patrons;

/** The text is in no address: it may be a name, a telephone number or a card. */
const renderSearch = (c: PortalContext, answer: Child = null, status: 200 | 422 = 200) => {
  const { patrons: labels } = wordsOf(c);
  return renderPage(c, {
    title: labels.heading,
    status,
    body: (
      <>
        <Form of={c.var} action={page.path} ends={[]} class="find">
          <FocusedField
            name="text"
            label={labels.field}
            hint={labels.hint}
            value={c.var.form.get('text') ?? ''}
          />
          <Submit name={labels.send} />
        </Form>
        {answer}
      </>
    ),
  });
};

const FoundPersons = async ({
  c,
  of: { persons, more },
}: {
  readonly c: PortalContext;
  readonly of: Shown<AtDesk['desk']['search']>;
}) => {
  const { patrons: labels } = wordsOf(c);
  const paths = await Promise.all(persons.map(({ id }) => buildPatronPath(c, id)));
  return (
    <section>
      <h2>{labels.found}</h2>
      <WorkTable
        heads={[labels.name, labels.reading, labels.cardEnding]}
        rows={persons.map(({ name, reading, cardEnding }, index) => [
          <a href={paths[index]}>{name}</a>,
          reading ?? '',
          cardEnding ?? labels.noCard,
        ])}
      />
      {more ? <p>{labels.more(persons.length)}</p> : null}
    </section>
  );
};

/** The answer to a text: a card opens its patron, and any other text finds patrons. */
const answerText = async (c: PortalContext) => {
  const { at, words } = visitOf(c);
  const { patrons: labels } = words;
  const text = c.var.form.get('text') ?? '';
  const opened = await openPatron(c, readScannedCode(text));
  if (opened !== undefined) return c.redirect(opened, 303);
  const answer = await at.desk.search({ text });
  if (answer.is === 'failed' && answer.error.code === 'invalid-input')
    return renderSearch(c, <NotDone heading={labels.unusable} lead={labels.unusableLead} />, 422);
  if (answer.is === 'refused') {
    const reasons = renderReasons(c.var, answer) ?? [];
    return renderSearch(c, <RefusedAnswer heading={labels.notSearched} reasons={reasons} />, 422);
  }
  const found = requireShown(answer);
  return found.persons.length === 0
    ? renderSearch(c, <NotDone heading={labels.none} lead={labels.noneLead} />, 422)
    : renderSearch(c, <FoundPersons c={c} of={found} />);
};

/** The search for a patron: by card, telephone number, name or reading. */
export const patronsPage = new Hono<PortalEnv>()
  .get(page.path, onlyFor(page), (c) => renderSearch(c))
  .post(page.path, onlyFor(page), answerText);
