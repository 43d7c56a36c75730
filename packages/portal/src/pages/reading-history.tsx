import type { Title } from '@torioki/catalogue';
import { Hono } from 'hono';
import {
  renderReasons,
  requireShown,
  type PortalContext,
  type PortalEnv,
  type Variables,
  type Visitor,
} from '../context.js';
import type { Ending } from '../endings.js';
import { Button, ButtonLink } from '../layout/button.js';
import { Fact } from '../layout/fact.js';
import { Form } from '../layout/form.js';
import { renderPage } from '../layout/page.js';
import { TitleLink } from '../layout/title.js';
import { findTitleRecords } from '../find-title-records.js';
import { rejectForm } from '../refused-form.js';
import { redirectToEnding } from '../report-ending.js';
import { patronsOnly } from '../security/patrons-only.js';
import { dateOf } from '../local-date.js';
import { renderNotFound } from './trouble.js';

const path = '/reading-history';

type Portal = Visitor['portal'];
type History = Awaited<ReturnType<typeof loadHistory>>;

/** The requests of the page's buttons, and the way in which each ends. */
const acts = {
  want: ['reading-history-wanted', (portal: Portal) => portal.chooseReadingHistory({ wanted: true })],
  stop: ['reading-history-stopped', (portal: Portal) => portal.chooseReadingHistory({ wanted: false })],
  delete: ['reading-history-deleted', (portal: Portal) => portal.deleteReadingHistory({})],
} as const satisfies Readonly<Record<string, readonly [Ending, unknown]>>;

type Act = keyof typeof acts;

const isAct = (text: string | null): text is Act => text !== null && Object.hasOwn(acts, text);

/** The page of the address; the first page if the address has no valid number. */
const readPageNumber = (c: PortalContext): number => {
  const given = c.req.query('page') ?? '';
  return /^[1-9]\d?$|^1\d\d$|^200$/.test(given) ? Number(given) : 1;
};

const loadHistory = async (c: PortalContext) => {
  const page = readPageNumber(c);
  const history = requireShown(await (c.var.visitor as Visitor).portal.readingHistory(page));
  return { ...history, page, records: await findTitleRecords(c.var.options, history.loans) };
};

const Choice = ({ c, since }: { readonly c: PortalContext } & Pick<History, 'since'>) => {
  const { options, words } = c.var;
  const { readingHistory: labels } = words;
  return (
    <section>
      <h2>{labels.choice}</h2>
      {since === null ? (
        <p>{labels.notWanted}</p>
      ) : (
        <p>{labels.wantedSince(words.dates.day(dateOf(new Date(since)), options.clock()))}</p>
      )}
      <p class="quiet">{labels.noEarlierLoans}</p>
      <Form of={c.var} action={path} ends={[acts.want[0], acts.stop[0]]}>
        {since === null ? (
          <Button label={labels.want} look="second" name="act" value="want" />
        ) : (
          <Button label={labels.stop} look="second" name="act" value="stop" />
        )}
      </Form>
    </section>
  );
};

const PastLoan = ({
  words,
  one: { title, lentOn, returnedOn },
  record,
  now,
}: Pick<Variables, 'words'> & {
  readonly one: History['loans'][number];
  readonly record: Title | undefined;
  readonly now: Date;
}) => (
  <li class="card">
    <h3>
      <TitleLink code={title} record={record} />
    </h3>
    <dl class="facts">
      <Fact name={words.readingHistory.lentOn}>{words.dates.day(lentOn, now)}</Fact>
      <Fact name={words.readingHistory.returnedOn}>
        {returnedOn === null ? words.readingHistory.notReturned : words.dates.day(returnedOn, now)}
      </Fact>
    </dl>
  </li>
);

const Pages = ({
  labels,
  page,
  pages,
}: Pick<History, 'page' | 'pages'> & { readonly labels: Variables['words']['readingHistory'] }) =>
  pages <= 1 ? null : (
    <nav class="pages" aria-label={labels.pages}>
      {page === 1 ? null : <a href={`${path}?page=${page - 1}`}>{labels.newer}</a>}
      {page >= pages ? null : <a href={`${path}?page=${page + 1}`}>{labels.older}</a>}
    </nav>
  );

const Loans = ({ c, ...history }: History & { readonly c: PortalContext }) => {
  const { options, words } = c.var;
  const { readingHistory: labels } = words;
  return (
    <section>
      <h2>{labels.loans(history.total)}</h2>
      {history.total === 0 ? <p class="quiet">{labels.none}</p> : null}
      <ul class="cards">
        {history.loans.map((one) => (
          <PastLoan words={words} one={one} record={history.records.get(one.title)} now={options.clock()} />
        ))}
      </ul>
      <Pages labels={labels} {...history} />
      {history.total === 0 && history.since === null ? null : (
        <Form of={c.var} action={path} ends={[acts.delete[0]]}>
          <Button label={labels.delete} look="second danger" name="act" value="delete" />
        </Form>
      )}
    </section>
  );
};

const renderReadingHistory = async (c: PortalContext) => {
  const { texts, words } = c.var;
  const { readingHistory: labels } = words;
  const lead = texts.readingHistory;
  if (lead === null) return renderNotFound(c);
  const history = await loadHistory(c);
  return renderPage(c, {
    title: labels.heading,
    crumbs: [['/loans', words.screen.portal.loans]],
    body: (
      <>
        <p class="lead">{lead}</p>
        <Choice c={c} since={history.since} />
        <Loans c={c} {...history} />
        <p>
          <ButtonLink to="/loans" label={labels.back} look="second" />
        </p>
      </>
    ),
  });
};

/** 読書記録: a patron's own reading history. It is not in the guide, and exists only if the policy allows it. */
export const readingHistoryPage = new Hono<PortalEnv>()
  .use(path, patronsOnly)
  .get(path, renderReadingHistory)
  .post(path, async (c) => {
    const { form, words } = c.var;
    const { readingHistory: labels } = words;
    const act = form.get('act');
    if (!isAct(act)) return rejectForm(c, labels.notChanged, [words.trouble.invalid]);
    const [ending, request] = acts[act];
    const refused = renderReasons(c.var, await request((c.var.visitor as Visitor).portal));
    return refused ? rejectForm(c, labels.notChanged, refused) : redirectToEnding(c, path, ending);
  });
