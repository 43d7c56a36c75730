import { LoanClass } from '@torioki/lending/vocabulary';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { PortalContext, PortalEnv } from '../../context.js';
import { Field, Submit } from '../../layout/form.js';
import { renderPage } from '../../layout/page.js';
import { renderOutdatedForm } from '../../pages/trouble.js';
import { redirectToReport } from '../../report-ending.js';
import { OneField } from '../layout/one-field.js';
import { RefusedAnswer } from '../layout/refused-answer.js';
import { onlyFor } from '../only-for.js';
import { findCommandId } from '../scans/command-id.js';
import { renderUnknown } from '../scans/unknown-text.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { addNewTitle } from '../titles/catalogue-changes.js';
import type { Comparer } from '../titles/comparison.js';
import { Differences } from '../titles/differences.js';
import { LoanClassField } from '../titles/copies.js';
import { Done } from '../titles/done.js';
import { FoundByWords, pathOfTitle } from '../titles/hits.js';
import { mayChangeRecords, mayChangeTitles } from '../titles/may-change.js';
import { findPageOfTitle } from '../titles/open-title.js';
import { readRecord } from '../titles/record-fields.js';
import { RecordForm } from '../titles/record-form.js';
import { workPages } from '../work-pages.js';

const page = workPages.titles;

const SearchForm = ({ c }: { readonly c: PortalContext }) => {
  const { titles: labels } = wordsOf(c);
  return (
    <form method="get" action={page.path} role="search" class="search">
      <Field name="words" label={labels.words} value={c.req.query('words') ?? ''} autocomplete="off" />
      <Submit name={labels.search} />
    </form>
  );
};

const NewTitle = ({ c }: { readonly c: PortalContext }) => {
  const { titles: labels } = wordsOf(c);
  const { form } = c.var;
  return (
    <details open={form.get('act') === 'add'}>
      <summary>{labels.acts.add}</summary>
      <p>{labels.addLead}</p>
      <RecordForm
        c={c}
        act="add"
        before={
          <Field
            name="title"
            label={labels.fields.title}
            value={form.get('title') ?? ''}
            autocomplete="off"
            required
          />
        }
        after={<LoanClassField c={c} />}
      />
    </details>
  );
};

/** The pages for titles. With a comparison, general materials also see the differences from the history. */
export const titlesPage = (comparer: Comparer | undefined) => {
  const renderTitles = (
    c: PortalContext,
    answer: Child = <Done c={c} acts={wordsOf(c).titles.acts} />,
    status: 200 | 409 | 422 = 200,
  ) => {
    const { scan, titles: labels } = wordsOf(c);
    const words = c.req.query('words');
    return renderPage(c, {
      title: labels.heading,
      status,
      body: (
        <>
          {answer}
          <OneField of={c.var} action={page.path} labels={{ ...scan, hint: labels.fieldHint }} />
          <SearchForm c={c} />
          {words === undefined ? null : <FoundByWords c={c} words={words} />}
          {mayChangeRecords(c) ? <NewTitle c={c} /> : null}
          {comparer && mayChangeTitles(c) ? <Differences c={c} of={comparer} /> : null}
        </>
      ),
    });
  };

  /** Opens the title of a scanned copy or of an ISBN. The text itself is never in an address: it may be a card. */
  const followText = async (c: PortalContext) => {
    const text = c.var.form.get('copy') ?? '';
    const opened = await findPageOfTitle(c, text);
    return opened === undefined
      ? renderTitles(c, renderUnknown(visitOf(c), text), 422)
      : c.redirect(opened, 303);
  };

  const addTitle = async (c: PortalContext) => {
    const { form } = c.var;
    const loanClass = form.get('loanClass');
    if (!mayChangeRecords(c) || !LoanClass.is(loanClass)) return renderOutdatedForm(c);
    const title = (form.get('title') ?? '').trim();
    const record = readRecord(title, form);
    const commandId = findCommandId(form, JSON.stringify([record, loanClass]), []);
    const reasons = await addNewTitle(c, record, { commandId, loanClass });
    return reasons.length === 0
      ? redirectToReport(c, pathOfTitle(title), 'add')
      : renderTitles(c, <RefusedAnswer heading={wordsOf(c).titles.refused} reasons={reasons} />, 409);
  };

  const compare = (c: PortalContext) => {
    if (comparer === undefined || !mayChangeTitles(c)) return renderOutdatedForm(c);
    comparer.start();
    return c.redirect(`${page.path}#differences`, 303);
  };

  return new Hono<PortalEnv>()
    .get(page.path, onlyFor(page), (c) => renderTitles(c))
    .post(page.path, onlyFor(page), (c) => {
      switch (c.var.form.get('act')) {
        case null:
          return followText(c);
        case 'add':
          return addTitle(c);
        case 'compare':
          return compare(c);
        default:
          return renderOutdatedForm(c);
      }
    });
};
