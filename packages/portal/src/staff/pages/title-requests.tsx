import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Facts } from '../../layout/fact.js';
import { Form } from '../../layout/form.js';
import { renderPage } from '../../layout/page.js';
import { dateOf } from '../../local-date.js';
import { renderOutdatedForm } from '../../pages/trouble.js';
import { findEndingText, redirectToReport } from '../../report-ending.js';
import { Answer } from '../layout/answer.js';
import type { Reason } from '../layout/reasons.js';
import { RefusedAnswer } from '../layout/refused-answer.js';
import { Select } from '../layout/select.js';
import { findKey } from '../find-key.js';
import { onlyFor } from '../only-for.js';
import { findCommandId } from '../scans/command-id.js';
import { renderReasons } from '../render-reasons.js';
import { type AtDesk, type Shown, visitOf, wordsOf } from '../staff-visit.js';
import { answers, listAcceptedAnswers, type RequestAnswer } from '../title-requests/answers.js';
import { workPages } from '../work-pages.js';

const page = workPages.requests;

/** The largest number of requests on the page. The page rehearses the possible answers to each of them. */
const most = 20;

type Requests = Shown<AtDesk['desk']['titleRequests']>;

interface RequestProps {
  readonly c: PortalContext;
  readonly of: Requests[number];
}

const AnswerForm = ({
  c,
  of: { request, form },
  answer,
  children = null,
}: RequestProps & { readonly answer: RequestAnswer; readonly children?: Child }) => {
  const { requests: labels } = wordsOf(c);
  return (
    <Form of={c.var} action={page.path} ends={[]}>
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="request" value={request} />
      <input type="hidden" name="answer" value={answer} />
      {children}
      <Button label={labels.answers[answer]} about={form?.name ?? labels.forgotten} look="second small" />
    </Form>
  );
};

/** The choice of a reason. No reason is chosen before staff choose one, or have sent one. */
const ReasonChoice = ({ c, of: { request } }: RequestProps) => {
  const { requests: labels, patronActs } = wordsOf(c);
  const { form } = c.var;
  return (
    <Select
      id={`reason-${request}`}
      name="reason"
      label={labels.reason}
      options={[['', patronActs.choose], ...Object.entries(labels.reasons)]}
      value={form.get('request') === request ? (form.get('reason') ?? '') : ''}
      required
    />
  );
};

const TitleRequest = async ({ c, of }: RequestProps) => {
  const { at, words } = visitOf(c);
  const { requests: labels } = words;
  const { form, requestedAt } = of;
  const day = words.day(dateOf(new Date(requestedAt)), c.var.options.clock());
  const { author, publisher, published, standardNumber, note } = form ?? {};
  const fields = Object.entries({ author, publisher, published, standardNumber, note }).flatMap(
    ([name, text]) => (text ? [[labels.fields[name as keyof typeof labels.fields], text] as const] : []),
  );
  return (
    <section class="title-request">
      <h2>{form?.name ?? labels.forgotten}</h2>
      <Facts of={[[labels.requestedOn, day], ...fields]} />
      <div class="buttons">
        {(await listAcceptedAnswers(at, of.request)).map((answer) => (
          <AnswerForm c={c} of={of} answer={answer}>
            {answer === 'decline' ? <ReasonChoice c={c} of={of} /> : null}
          </AnswerForm>
        ))}
      </div>
    </section>
  );
};

/** The answer that was just recorded, and what to do when the title comes. Nothing without an answer. */
const DoneAnswer = ({ c }: { readonly c: PortalContext }) => {
  const { requests: labels } = wordsOf(c);
  const done = findEndingText(c, labels.done);
  const next = findEndingText(c, labels.next);
  return done === undefined ? null : (
    <Answer is="done" heading={done}>
      {next === undefined ? null : <p>{next}</p>}
    </Answer>
  );
};

const renderRequests = async (
  c: PortalContext,
  answer: Child = <DoneAnswer c={c} />,
  status: 200 | 409 = 200,
) => {
  const { at, words } = visitOf(c);
  const { requests: labels } = words;
  const all = requireShown(await at.desk.titleRequests());
  const more = all.length - most;
  return renderPage(c, {
    title: labels.heading,
    status,
    body: (
      <>
        {answer}
        <p class="lead">{all.length === 0 ? labels.empty : labels.lead}</p>
        {all.slice(0, most).map((one) => (
          <TitleRequest c={c} of={one} />
        ))}
        {more > 0 ? <p>{labels.more(more)}</p> : null}
      </>
    ),
  });
};

/** The page after a refused answer. */
const refuse = (c: PortalContext, reasons: readonly Reason[]) =>
  renderRequests(c, <RefusedAnswer heading={wordsOf(c).requests.refused} reasons={reasons} />, 409);

const answerRequest = async (c: PortalContext) => {
  const { at, words } = visitOf(c);
  const { form } = c.var;
  const answer = findKey(answers, form.get('answer'));
  if (answer === undefined) return renderOutdatedForm(c);
  const reason = findKey(words.requests.reasons, form.get('reason'));
  if (answer === 'decline' && reason === undefined) return refuse(c, [words.requests.noReason]);
  const request = form.get('request') ?? '';
  const commandId = findCommandId(form, [answer, reason, request].join(' '), []);
  const given = { request, commandId, ...(reason && { reason }) };
  const reasons = renderReasons(c.var, await answers[answer](at.desk, given));
  return reasons === undefined ? redirectToReport(c, page.path, answer) : refuse(c, reasons);
};

/** The title requests without an answer, without persons (R67, R68, A60). */
export const staffTitleRequestsPage = new Hono<PortalEnv>()
  .get(page.path, onlyFor(page), (c) => renderRequests(c))
  .post(page.path, onlyFor(page), answerRequest);
