import { Hono } from 'hono';
import { screenWords, type PatronTitleRequest, type TitleRequestForm } from 'torioki';
import { reasons, seen, type PortalContext, type PortalEnv, type Visitor } from '../context.js';
import { end } from '../ended.js';
import { Field, Form, Submit } from '../layout/form.js';
import { page } from '../layout/page.js';
import { Status } from '../layout/status.js';
import { refuse } from '../refused.js';
import { patronsOnly } from '../security/patrons-only.js';
import { dateOf } from '../words/dates.js';
import { words } from '../words/words.js';

const { requests: said } = words;
const { titleRequest: labels } = screenWords;
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

type Typed = Readonly<Record<keyof TitleRequestForm, string>>;

const typedIn = (sent: URLSearchParams): Typed => {
  const of = (name: string) => (sent.get(name) ?? '').trim();
  return { ...(Object.fromEntries(fields.map((name) => [name, of(name)])) as Typed), note: of('note') };
};

const orNull = (text: string): string | null => (text === '' ? null : text);

/** The typed fields; null for an empty one. */
const formOf = ({ name, author, publisher, published, standardNumber, note }: Typed) => ({
  name,
  author: orNull(author),
  publisher: orNull(publisher),
  published: orNull(published),
  standardNumber: orNull(standardNumber),
  note: orNull(note),
});

const faultsIn = (typed: Typed): readonly string[] => [
  ...(typed.name === '' ? [said.nameMissing] : []),
  ...(Object.entries(typed).some(([name, text]) => text.length > most[name as keyof Typed])
    ? [said.tooLong]
    : []),
];

const RequestForm = ({ c, typed }: { readonly c: PortalContext; readonly typed: Typed }) => (
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

const Own = ({ requests, now }: { readonly requests: readonly PatronTitleRequest[]; readonly now: Date }) => (
  <section>
    <h2>{said.own}</h2>
    {requests.length === 0 ? <p class="quiet">{said.none}</p> : null}
    <ul class="cards">
      {requests.toReversed().map(({ form, word, requestedAt }) => (
        <li class="card">
          <div class="card-head">
            <h3>{form.name}</h3>
            <Status word={word} />
          </div>
          <p class="quiet">
            {[form.author, form.publisher, form.published].filter((part) => part !== null).join('\u3000')}
          </p>
          <p class="quiet">{said.on(words.date(dateOf(new Date(requestedAt)), now))}</p>
        </li>
      ))}
    </ul>
  </section>
);

const answer = async (c: PortalContext) => {
  const requests = seen(await (c.var.visitor as Visitor).portal.titleRequests());
  return page(c, {
    title: labels.heading,
    crumbs: [],
    body: (
      <>
        <p class="lead">{said.lead}</p>
        <RequestForm c={c} typed={typedIn(c.var.form)} />
        <Own requests={requests} now={c.var.options.clock()} />
      </>
    ),
  });
};

/** 蔵書リクエスト票: the form, and the patron's own requests with their results (R62, R67, R68). */
export const titleRequestsPage = new Hono<PortalEnv>()
  .use(path, patronsOnly)
  .get(path, answer)
  .post(path, async (c) => {
    const typed = typedIn(c.var.form);
    const faults = faultsIn(typed);
    if (faults.length > 0) return refuse(c, said.notSent, faults);
    const refused = reasons(
      c.var.texts,
      await (c.var.visitor as Visitor).portal.submitTitleRequest(formOf(typed)),
    );
    return refused ? refuse(c, said.notSent, refused) : end(c, path, 'title-request');
  });
