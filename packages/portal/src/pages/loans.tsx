import type { Title } from '@torioki/catalogue';
import { Hono } from 'hono';
import type { Loan } from 'torioki';
import {
  requireShown,
  type PortalContext,
  type PortalEnv,
  type Variables,
  type Visitor,
} from '../context.js';
import { Button } from '../layout/button.js';
import { Fact } from '../layout/fact.js';
import { Form } from '../layout/form.js';
import { renderPage } from '../layout/page.js';
import { Status } from '../layout/status.js';
import { TitleLink, renderTitle } from '../layout/title.js';
import { openConfirmation } from '../orders.js';
import { findTitleRecords } from '../find-title-records.js';
import { rejectForm } from '../refused-form.js';
import { patronsOnly } from '../security/patrons-only.js';

/** The guide's numbers of the reasons against a renewal (R79–R83). */
const guideNumbers: Readonly<Record<string, string>> = {
  'renewal-branch-pickup': '①',
  'renewal-patron-overdue': '②',
  'renewal-reserved-by-other': '③',
  'renewal-limit-reached': '④',
  'renewal-interlibrary': '⑤',
};

interface LoanProps {
  readonly of: Variables;
  readonly one: Loan;
  readonly record: Title | undefined;
}

const RenewalButton = ({ of, one: { loan, title, renewable }, record }: LoanProps) =>
  renewable.is ? (
    <Form of={of} action="/loans" ends={['to-confirm']}>
      <input type="hidden" name="loan" value={loan} />
      <Button
        label={of.words.screen.loans.renew}
        about={of.words.aside(renderTitle(title, record))}
        look="second small"
        name="act"
        value="renew"
      />
    </Form>
  ) : (
    <div class="reasons">
      <p class="caption">{of.words.loans.notRenewable}</p>
      <ul>
        {renewable.refusals.map((refusal) => (
          <li>
            {guideNumbers[refusal.code] ?? ''}
            {of.texts.refusal(refusal)}
          </li>
        ))}
      </ul>
    </div>
  );

const OneLoan = (props: LoanProps) => {
  const { of, one, record } = props;
  const { words } = of;
  const isOverdue = one.daysOverdue > 0;
  return (
    <li class={isOverdue ? 'card wrong' : 'card'}>
      <div class="card-head">
        <h2 class="name">
          <TitleLink code={one.title} record={record} />
        </h2>
        {isOverdue ? <Status word={words.loans.overdue(one.daysOverdue)} look="late" /> : null}
      </div>
      <dl class="facts">
        <Fact name={words.screen.loans.dueDate}>
          <strong>{words.dates.day(one.dueDate, of.options.clock())}</strong>
        </Fact>
        <Fact name={words.loans.returnTo}>
          {one.returnTo.byPost ? of.texts.notes.postedBack : one.returnTo.name}
        </Fact>
      </dl>
      <RenewalButton {...props} />
    </li>
  );
};

const renderLoans = async (c: PortalContext) => {
  const of = c.var;
  const { options, texts, words } = of;
  const { portal } = of.visitor as Visitor;
  const loans = requireShown(await portal.loans.now());
  const records = await findTitleRecords(options, loans);
  return renderPage(c, {
    title: words.screen.portal.loans,
    body: (
      <>
        {loans.length === 0 ? (
          <p class="lead">{words.loans.none}</p>
        ) : (
          <p>
            {words.loans.now}
            <span class="number">{words.loans.items(loans.length)}</span>
          </p>
        )}
        <ul class="cards">
          {loans.map((one) => (
            <OneLoan of={of} one={one} record={records.get(one.title)} />
          ))}
        </ul>
        {loans.length === 0 ? null : <p class="quiet">{words.loans.where}</p>}
        {texts.readingHistory === null ? null : (
          <p>
            <a href="/reading-history">{words.readingHistory.heading}</a>
          </p>
        )}
      </>
    ),
  });
};

const refused = (c: PortalContext, reasons: readonly string[]) =>
  rejectForm(c, c.var.words.loans.notRenewed, reasons);

/** The page of a patron's loans, 貸出状況照会 (R9, R10, R75, R78–R83). */
export const loansPage = new Hono<PortalEnv>()
  .use('/loans', patronsOnly)
  .get('/loans', renderLoans)
  .post('/loans', async (c) => {
    const visitor = c.var.visitor as Visitor;
    const found = requireShown(await visitor.portal.loans.now()).find(
      ({ loan }) => loan === c.var.form.get('loan'),
    );
    if (found === undefined)
      return refused(c, [
        c.var.texts.refusal({ code: 'loan-unknown', loan: c.var.form.get('loan') as Loan['loan'] }),
      ]);
    const { loan, title, dueDate, renewable } = found;
    if (!renewable.is) return refused(c, renewable.refusals.map(c.var.texts.refusal));
    const clickedAt = c.var.options.clock().toISOString();
    const order = { is: 'renewal', loan, title, clickedAt, from: dueDate, to: renewable.dueDate } as const;
    return openConfirmation(c, visitor, order, `/loans/${loan}/renewals`);
  });
