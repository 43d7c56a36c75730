import { readScannedCode } from '@torioki/lending/vocabulary';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { FocusedField, Form, Submit } from '../../layout/form.js';
import { renderPage } from '../../layout/page.js';
import { NotDone, RefusedAnswer } from '../layout/refused-answer.js';
import { onlyFor } from '../only-for.js';
import { FoundPersons } from '../patrons/found-persons.js';
import { openPatron } from '../patrons/open-card.js';
import { renderReasons } from '../render-reasons.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { findTyped, redirectToTyped } from '../typed-text.js';
import { workPages } from '../work-pages.js';

const page = workPages.patrons;

interface SearchContent {
  readonly answer?: Child;
  readonly found?: Child;
  readonly status?: 200 | 422;
}

/** The page with the answer above the field and the found persons below. The field is free for the next text. */
const renderSearch = (
  c: PortalContext,
  { answer = null, found = null, status = 200 }: SearchContent = {},
) => {
  const { patrons: labels } = wordsOf(c);
  return renderPage(c, {
    title: labels.heading,
    status,
    body: (
      <>
        {answer}
        <Form of={c.var} action={page.path} ends={[]} class="find">
          <FocusedField name="text" label={labels.field} hint={labels.hint} />
          <Submit name={labels.send} />
        </Form>
        {found}
      </>
    ),
  });
};

/** Finds the patrons with a text. */
const answerSearch = async (c: PortalContext, text: string) => {
  const { at, words } = visitOf(c);
  const { patrons: labels } = words;
  const facts = text === '' ? [] : [[labels.typed, text] as const];
  const notFound = (answer: Child) => renderSearch(c, { answer, status: 422 });
  const answer = await at.desk.search({ text });
  if (answer.is === 'failed' && answer.error.code === 'invalid-input')
    return notFound(<NotDone heading={labels.unusable} lead={labels.unusableLead} facts={facts} />);
  if (answer.is === 'refused') {
    const reasons = renderReasons(c.var, answer) ?? [];
    return notFound(<RefusedAnswer heading={labels.notSearched} reasons={reasons} />);
  }
  const found = requireShown(answer);
  return found.persons.length === 0
    ? notFound(<NotDone heading={labels.none} lead={labels.noneLead} facts={facts} />)
    : renderSearch(c, { found: <FoundPersons c={c} of={found} text={text} /> });
};

/** A card opens its patron, and any other text finds patrons. */
const followText = async (c: PortalContext) => {
  const text = c.var.form.get('text') ?? '';
  const opened = await openPatron(c, readScannedCode(text));
  return opened === undefined
    ? redirectToTyped(c, text, () => answerSearch(c, text))
    : c.redirect(opened, 303);
};

/**
 * The search for a patron: by card, telephone number, name or reading. The text may be any of these, so an
 * address has only a handle of it.
 */
export const patronsPage = new Hono<PortalEnv>()
  .get(page.path, onlyFor(page), async (c) => {
    const text = await findTyped(c);
    return text === undefined ? renderSearch(c) : answerSearch(c, text);
  })
  .post(page.path, onlyFor(page), followText);
