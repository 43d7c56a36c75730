import { Hono } from 'hono';
import type { PatronTitleRequest, TitleRequestForm } from 'torioki';
import {
  renderReasons,
  requireShown,
  type PortalContext,
  type PortalEnv,
  type Variables,
  type Visitor,
} from '../context.js';
import { redirectToEnding } from '../report-ending.js';
import { Field, Form, Submit } from '../layout/form.js';
import { renderPage } from '../layout/page.js';
import { Status } from '../layout/status.js';
import { rejectForm } from '../refused-form.js';
import { patronsOnly } from '../security/patrons-only.js';
import { dateOf } from '../local-date.js';

const path = '/title-requests';

const fields = ['name', 'author', 'publisher', 'published', 'standardNumber'] as const;
const most: Readonly<Record<keyof TitleRequestForm, number>> = {
  name: 300,
  author: 200,
  publisher: 200,
  published: 50,
  standardNumber: 50,
  note: 1000,
};

type TypedFields = Readonly<Record<keyof TitleRequestForm, string>>;

const readTypedFields = (sent: URLSearchParams): TypedFields => {
  const of = (name: string) => (sent.get(name) ?? '').trim();
  return { ...(Object.fromEntries(fields.map((name) => [name, of(name)])) as TypedFields), note: of('note') };
};

const toNull = (text: string): string | null => (text === '' ? null : text);

/** The typed fields; null for an empty one. */
const toRequestForm = ({ name, author, publisher, published, standardNumber, note }: TypedFields) => ({
  name,
  author: toNull(author),
  publisher: toNull(publisher),
  published: toNull(published),
  standardNumber: toNull(standardNumber),
  note: toNull(note),
});

const findFaults = (said: Variables['words']['requests'], typed: TypedFields): readonly string[] => [
  ...(typed.name === '' ? [said.nameMissing] : []),
  ...(Object.entries(typed).some(([name, text]) => text.length > most[name as keyof TypedFields])
    ? [said.tooLong]
    : []),
];

const RequestForm = ({ c, typed }: { readonly c: PortalContext; readonly typed: TypedFields }) => {
  const { requests: said, screen } = c.var.words;
  const { titleRequest: labels } = screen;
  return (
    <Form of={c.var} action={path} ends={['title-request']} class="stacked narrow">
      {fields.map((name) => (
        <Field
          name={name}
          label={name === 'name' ? `${labels.name}${said.required}` : labels[name]}
          value={typed[name]}
          required={name === 'name'}
          faults={name === 'name' && typed.name === '' ? c.var.refused?.reasons : []}
          autocomplete="off"
        />
      ))}
      <div class="field">
        <label for="note">{labels.note}</label>
        <textarea id="note" name="note" rows={4}>
          {typed.note}
        </textarea>
      </div>
      <Submit name={said.submit} />
    </Form>
  );
};

const OwnRequests = ({
  words,
  requests,
  now,
}: Pick<Variables, 'words'> & {
  readonly requests: readonly PatronTitleRequest[];
  readonly now: Date;
}) => (
  <section>
    <h2>{words.requests.own}</h2>
    {requests.length === 0 ? <p class="quiet">{words.requests.none}</p> : null}
    <ul class="cards">
      {requests.toReversed().map(({ form, word, reasonWord, requestedAt }) => (
        <li class="card">
          <div class="card-head">
            <h3>{form.name}</h3>
            <Status word={word} />
          </div>
          {reasonWord === null ? null : <p>{words.requests.reason(reasonWord)}</p>}
          <p class="quiet">
            {[form.author, form.publisher, form.published].filter((part) => part !== null).join('\u3000')}
          </p>
          <p class="quiet">{words.requests.on(words.dates.day(dateOf(new Date(requestedAt)), now))}</p>
        </li>
      ))}
    </ul>
  </section>
);

const renderTitleRequests = async (c: PortalContext) => {
  const { options, form, words } = c.var;
  const requests = requireShown(await (c.var.visitor as Visitor).portal.titleRequests());
  return renderPage(c, {
    title: words.screen.titleRequest.heading,
    crumbs: [],
    body: (
      <>
        <p class="lead">{words.requests.lead}</p>
        <RequestForm c={c} typed={readTypedFields(form)} />
        <OwnRequests words={words} requests={requests} now={options.clock()} />
      </>
    ),
  });
};

/** 蔵書リクエスト票: the form, and the patron's own requests with their results (R62, R67, R68). */
export const titleRequestsPage = new Hono<PortalEnv>()
  .use(path, patronsOnly)
  .get(path, renderTitleRequests)
  .post(path, async (c) => {
    const { requests: said } = c.var.words;
    const typed = readTypedFields(c.var.form);
    const faults = findFaults(said, typed);
    if (faults.length > 0) return rejectForm(c, said.notSent, faults);
    const refused = renderReasons(
      c.var,
      await (c.var.visitor as Visitor).portal.submitTitleRequest(toRequestForm(typed)),
    );
    return refused ? rejectForm(c, said.notSent, refused) : redirectToEnding(c, path, 'title-request');
  });
