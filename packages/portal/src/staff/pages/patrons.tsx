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
  readonly text?: string;
  readonly answer?: Child;
  readonly status?: 200 | 422;
}

const renderSearch = (c: PortalContext, { text = '', answer = null, status = 200 }: SearchContent = {}) => {
  const { patrons: labels } = wordsOf(c);
  return renderPage(c, {
    title: labels.heading,
    status,
    body: (
      <>
        <Form of={c.var} action={page.path} ends={[]} class="find">
          <FocusedField name="text" label={labels.field} hint={labels.hint} value={text} />
          <Submit name={labels.send} />
        </Form>
        {answer}
      </>
    ),
  });
};

/** Finds the patrons with a text. */
const answerSearch = async (c: PortalContext, text: string) => {
  const { at, words } = visitOf(c);
  const { patrons: labels } = words;
  const notFound = (answer: Child) => renderSearch(c, { text, answer, status: 422 });
  const answer = await at.desk.search({ text });
  if (answer.is === 'failed' && answer.error.code === 'invalid-input')
    return notFound(<NotDone heading={labels.unusable} lead={labels.unusableLead} />);
  if (answer.is === 'refused') {
    const reasons = renderReasons(c.var, answer) ?? [];
    return notFound(<RefusedAnswer heading={labels.notSearched} reasons={reasons} />);
  }
  const found = requireShown(answer);
  return found.persons.length === 0
    ? notFound(<NotDone heading={labels.none} lead={labels.noneLead} />)
    : renderSearch(c, { text, answer: <FoundPersons c={c} of={found} /> });
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
