import { Hono } from 'hono';
import {
  renderReasons,
  requireShown,
  type PortalContext,
  type PortalEnv,
  type Variables,
} from '../context.js';
import { buildEndingPath } from '../report-ending.js';
import { Field, Form, PasswordField, Submit } from '../layout/form.js';
import { Links } from '../layout/lists.js';
import { Notice } from '../layout/notice.js';
import { renderPage } from '../layout/page.js';
import { foldCard, type LoginGuard } from '../guard/login-guard.js';
import { deleteRefusedForm, rejectForm } from '../refused-form.js';
import { beginSession, ensureAnonymousToken } from '../security/visits.js';
import { renderBusy, renderTooManyAttempts } from './trouble.js';

/** The destination after the login: a page of this portal, and the title to put into the cart, if any. */
interface Destination {
  readonly path: string;
  readonly title: string | null;
}

/** Reads the destination from a link or a form, and accepts only paths of this portal. */
const readDestination = (given: URLSearchParams): Destination => {
  const here = 'http://portal.invalid';
  const next = given.get('next') ?? '';
  const url = URL.canParse(next, here) ? new URL(next, here) : new URL('/', here);
  const path = url.origin === here ? `${url.pathname}${url.search}` : '/';
  return { path: path.startsWith('//') ? '/' : path, title: given.get('add') };
};

interface LoginFieldsProps {
  readonly next: Destination;
  readonly of: Variables;
}

const Fields = ({ next, of }: LoginFieldsProps) => {
  const { login } = of.words;
  return (
    <>
      <input type="hidden" name="next" value={next.path} />
      {next.title === null ? null : <input type="hidden" name="add" value={next.title} />}
      <Field
        name="card"
        label={login.card(of.options.contact.card)}
        value={of.form.get('card') ?? ''}
        autocomplete="username"
        inputmode="numeric"
        required
      />
      <PasswordField
        of={of}
        name="password"
        label={login.password}
        autocomplete="current-password"
        required
      />
      <div class="choice">
        <input
          type="checkbox"
          id="shared"
          name="shared"
          aria-describedby="shared-hint"
          checked={of.form.has('shared')}
        />
        <label for="shared">{login.shared}</label>
        <p class="hint" id="shared-hint">
          {login.sharedHint}
        </p>
      </div>
    </>
  );
};

/** The notice about the destination after the login, if it is not the start page. */
const DestinationNotice = ({ of: { words }, next: { path, title } }: LoginFieldsProps) =>
  path === '/' && title === null ? null : (
    <Notice is="information">
      <p>{title === null ? words.login.next : words.login.withBook}</p>
    </Notice>
  );

const renderForm = async (c: PortalContext) => {
  const next = readDestination(c.var.refused ? c.var.form : new URL(c.req.url).searchParams);
  const token = await ensureAnonymousToken(c);
  const of = c.var;
  const { guide, login } = of.words;
  return renderPage(c, {
    title: guide.login.heading,
    heading: guide.login.heading.split(/(?<= )/).map((part) => <span class="whole">{part}</span>),
    body: (
      <div class="narrow">
        <DestinationNotice of={of} next={next} />
        <Form of={{ token }} action="/login" ends={['log-in', 'add']} class="stacked">
          <Fields next={next} of={of} />
          <Submit name={login.submit} />
        </Form>
        <Links
          of={[
            ['/password', login.first],
            ['/password/forgotten', guide.login.forgotten],
          ]}
        />
      </div>
    ),
  });
};

interface AcceptedLogin {
  readonly patron: string;
  readonly card: string;
  readonly next: Destination;
}

/**
 * Starts the session of a patron after the right password, and redirects to the destination. If a title
 * cannot go into the cart, its page explains why.
 */
const startVisit = async (c: PortalContext, guard: LoginGuard, { patron, card, next }: AcceptedLogin) => {
  const portal = c.var.options.library.portal(patron);
  const { cards } = requireShown(await portal.patron());
  const shared = c.var.form.has('shared');
  const token = await beginSession(c, { patron, cards: cards.length, shared });
  deleteRefusedForm(c);
  /** On a shared machine, the device does not remember the card. */
  if (!shared) await guard.rememberDevice(c, foldCard(card));
  if (next.title === null) return c.redirect(buildEndingPath(token, next.path, 'log-in'), 303);
  const isAdded = (await portal.addToCart({ title: next.title })).is === 'accepted';
  const [place, ending] = isAdded
    ? (['/cart', 'add'] as const)
    : ([`/titles/${encodeURIComponent(next.title)}`, 'log-in'] as const);
  return c.redirect(buildEndingPath(token, place, ending), 303);
};

/** The login to 「利用者ポータル」 (R28, R29). */
export const loginPage = (guard: LoginGuard) =>
  new Hono<PortalEnv>().get('/login', renderForm).post('/login', async (c) => {
    const { form: sent, options, words } = c.var;
    const [card = '', password = ''] = ['card', 'password'].map((name) => sent.get(name) ?? '');
    const looked = await guard.look(c, foldCard(card), async () => {
      const answer = await options.library.logIn({ card, password });
      return { is: 'looked', isRight: answer.is === 'accepted', answer } as const;
    });
    if (looked.is === 'waiting') return renderTooManyAttempts(c, looked.seconds);
    if (looked.is === 'busy') return renderBusy(c, looked.seconds);
    const { answer } = looked;
    if (answer.is !== 'accepted')
      return rejectForm(c, words.login.failed, renderReasons(c.var, answer) ?? []);
    return startVisit(c, guard, { patron: answer.patron, card, next: readDestination(sent) });
  });
