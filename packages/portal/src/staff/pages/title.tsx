import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { PortalContext, PortalEnv } from '../../context.js';
import { findTitleRecords } from '../../find-title-records.js';
import { Facts } from '../../layout/fact.js';
import { renderPage } from '../../layout/page.js';
import { renderByline, renderTitle } from '../../layout/title.js';
import { renderNotFound, renderOutdatedForm } from '../../pages/trouble.js';
import { redirectToReport } from '../../report-ending.js';
import { OneField } from '../layout/one-field.js';
import { RefusedAnswer } from '../layout/refused-answer.js';
import { onlyFor } from '../only-for.js';
import { renderUnknown } from '../scans/unknown-text.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { giveChange, type ShownTitle } from '../titles/change-title.js';
import { Copies, findCopiesOfTitle } from '../titles/copies.js';
import { CopyForms, NewCopy } from '../titles/copy-forms.js';
import { renderDifference } from '../titles/differences.js';
import { Done } from '../titles/done.js';
import { pathOfTitle } from '../titles/hits.js';
import { mayChangeRecords, mayChangeTitles } from '../titles/may-change.js';
import { findPageOfTitle } from '../titles/open-title.js';
import { recordFields, writeRecord } from '../titles/record-fields.js';
import { RecordForm } from '../titles/record-form.js';
import { TitleQueue } from '../titles/title-queue.js';
import { workPages } from '../work-pages.js';

const page = workPages.titles;
const path = `${page.path}/:title`;

/** The title of the address; undefined without a record and without copies that this place may see. */
const findTitle = async (c: PortalContext): Promise<ShownTitle | undefined> => {
  const title = c.req.param('title') ?? '';
  const copies = await findCopiesOfTitle(c, title);
  if (copies === undefined) return undefined;
  const record = (await findTitleRecords(c.var.options, [{ title }])).get(title);
  return record === undefined && copies.length === 0 ? undefined : { title, record, copies };
};

interface TitleProps extends ShownTitle {
  readonly c: PortalContext;
}

const listOthers = (codes: readonly string[] = [], without: readonly string[] = []): readonly string[] =>
  codes.filter((code) => !without.includes(code));

const RecordFacts = ({ c, title, record }: TitleProps) => {
  const { titles: labels } = wordsOf(c);
  if (record === undefined) return <p>{labels.noRecord}</p>;
  const texts = writeRecord(record);
  const shown = recordFields.filter((name) => name !== 'copies' && texts[name] !== '');
  return (
    <Facts
      of={[
        [labels.fields.title, title],
        ...shown.map((name) => [labels.fields[name], texts[name].split('\n').join('\u3000')] as const),
      ]}
    />
  );
};

/** The copies that only the record or only the history names, for the role that corrects both. */
const CopyDifferences = ({ c, record, copies }: TitleProps) => {
  if (record === undefined || !mayChangeTitles(c)) return null;
  const [named, held] = [record.copies, copies].map((all) => all.map(({ copy }): string => copy));
  const [notHeld, notCatalogued] = [listOthers(named, held), listOthers(held, named)];
  return <p class="quiet">{renderDifference(wordsOf(c).titles, { notHeld, notCatalogued })}</p>;
};

/** What general materials may change: the opened copy, further copies, and the record. */
const Changes = ({ c, record, copies }: TitleProps) => {
  const { titles: labels } = wordsOf(c);
  if (!mayChangeTitles(c)) return null;
  const opened = copies.find(({ copy }) => copy === c.req.query('copy'));
  return (
    <>
      {opened ? <CopyForms c={c} of={opened} /> : null}
      <NewCopy c={c} />
      {record && mayChangeRecords(c) ? (
        <details open={c.var.form.get('act') === 'correct'}>
          <summary>{labels.acts.correct}</summary>
          <p>{labels.correctLead}</p>
          <RecordForm c={c} act="correct" record={record} />
        </details>
      ) : null}
    </>
  );
};

const renderPageOfTitle = (
  c: PortalContext,
  shown: ShownTitle,
  answer: Child = <Done c={c} acts={wordsOf(c).titles.acts} />,
  status: 200 | 409 | 422 = 200,
) => {
  const words = wordsOf(c);
  const { title, record } = shown;
  return renderPage(c, {
    title: words.titles.one,
    heading: renderTitle(title, record),
    status,
    body: (
      <>
        <p class="quiet">{renderByline(c.var, record)}</p>
        {answer}
        <OneField of={c.var} action={c.req.path} labels={{ ...words.scan, hint: words.titles.fieldHint }} />
        <h2>{words.titles.copies}</h2>
        <Copies c={c} copies={shown.copies} record={record} />
        <CopyDifferences c={c} {...shown} />
        <Changes c={c} {...shown} />
        <TitleQueue c={c} title={title} />
        <h2>{words.titles.record}</h2>
        <RecordFacts c={c} {...shown} />
        <p>
          <a href={page.path}>{words.titles.heading}</a>
        </p>
      </>
    ),
  });
};

/** Redirects to the title, or to the search if the title has neither record nor copies left. */
const redirectToTitle = async (c: PortalContext, { title }: ShownTitle, act: string) => {
  const copy = c.var.form.get('of');
  const query = copy === null ? '' : `?${new URLSearchParams({ copy }).toString()}`;
  const to = (await findTitle(c)) === undefined ? page.path : `${pathOfTitle(title)}${query}`;
  return redirectToReport(c, to, act);
};

/** Opens the title of a scanned text. The text itself is never in an address: it may be a card. */
const followText = async (c: PortalContext, shown: ShownTitle) => {
  const text = c.var.form.get('copy') ?? '';
  const opened = await findPageOfTitle(c, text);
  return opened === undefined
    ? renderPageOfTitle(c, shown, renderUnknown(visitOf(c), text), 422)
    : c.redirect(opened, 303);
};

const answerForm = async (c: PortalContext) => {
  const shown = await findTitle(c);
  if (shown === undefined) return renderNotFound(c);
  const act = c.var.form.get('act');
  if (act === null) return followText(c, shown);
  if (!mayChangeTitles(c)) return renderOutdatedForm(c);
  const reasons = await giveChange(c, shown, act);
  if (reasons === undefined) return renderOutdatedForm(c);
  if (reasons.length === 0) return redirectToTitle(c, shown, act);
  const answer = <RefusedAnswer heading={wordsOf(c).titles.refused} reasons={reasons} />;
  return renderPageOfTitle(c, shown, answer, 409);
};

/** One title: its copies, its queue and its record. General materials change them (R1, R34, R63, A21). */
export const titlePage = new Hono<PortalEnv>()
  .get(path, onlyFor(page), async (c) => {
    const shown = await findTitle(c);
    return shown === undefined ? renderNotFound(c) : renderPageOfTitle(c, shown);
  })
  .post(path, onlyFor(page), answerForm);
