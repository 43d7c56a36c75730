import { Hono } from 'hono';
import { reasons, seen, type PortalContext, type PortalEnv, type Variables } from '../context.js';
import { endedAt } from '../ended.js';
import { Field, Form, Submit } from '../layout/form.js';
import { Links } from '../layout/lists.js';
import { Notice } from '../layout/notice.js';
import { page } from '../layout/page.js';
import type { LoginGuard } from '../guard/login-guard.js';
import { forgetRefused, refuse } from '../refused.js';
import { beginSession, tokenBeforeLogin } from '../security/visits.js';
import { guideWords } from '../words/guide-words.js';
import { words } from '../words/words.js';
import { busy, tooMany } from './trouble.js';

const { login } = words;

/** The destination after the login: a page of this portal, and the title to put into the cart, if any. */
interface Next {
  readonly path: string;
  readonly title: string | null;
}

/** Reads the destination from a link or a form, and accepts only paths of this portal. */
const nextOf = (given: URLSearchParams): Next => {
  const here = 'http://portal.invalid';
  const asked = given.get('next') ?? '';
  const url = URL.canParse(asked, here) ? new URL(asked, here) : new URL('/', here);
  const path = url.origin === here ? `${url.pathname}${url.search}` : '/';
  return { path: path.startsWith('//') ? '/' : path, title: given.get('add') };
};

interface Asked {
  readonly next: Next;
  readonly of: Variables;
}

const Fields = ({ next, of }: Asked) => (
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
    <Field name="password" label={login.password} type="password" autocomplete="current-password" required />
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

/** The notice about the destination after the login, if it is not the start page. */
const Follows = ({ next: { path, title } }: Pick<Asked, 'next'>) =>
  path === '/' && title === null ? null : (
    <Notice is="information">
      <p>{title === null ? login.next : login.withBook}</p>
    </Notice>
  );

const form = async (c: PortalContext) => {
  const next = nextOf(c.var.refused ? c.var.form : new URL(c.req.url).searchParams);
  const token = await tokenBeforeLogin(c);
  return page(c, {
    title: guideWords.login.heading,
    heading: guideWords.login.heading.split(/(?<= )/).map((part) => <span class="whole">{part}</span>),
    body: (
      <div class="narrow">
        <Follows next={next} />
        <Form of={{ token }} action="/login" ends={['log-in', 'add']} class="stacked">
          <Fields next={next} of={c.var} />
          <Submit name={login.submit} />
        </Form>
        <Links
          of={[
            ['/password', login.first],
            ['/password/forgotten', guideWords.login.forgotten],
          ]}
        />
      </div>
    ),
  });
};

interface Welcome {
  readonly patron: string;
  readonly card: string;
  readonly next: Next;
}

/**
 * Starts the session of a patron after the right password, and redirects to the destination. If a title
 * cannot go into the cart, its page explains why.
 */
const welcome = async (c: PortalContext, guard: LoginGuard, { patron, card, next }: Welcome) => {
  const portal = c.var.options.library.portal(patron);
  const { cards } = seen(await portal.patron());
  const shared = c.var.form.has('shared');
  const token = await beginSession(c, { patron, cards: cards.length, shared });
  forgetRefused(c);
  /** On a shared machine no device is remembered. */
  if (!shared) await guard.rememberDevice(c, card);
  if (next.title === null) return c.redirect(endedAt(token, next.path, 'log-in'), 303);
  const isAdded = (await portal.addToCart({ title: next.title })).is === 'accepted';
  const [place, ending] = isAdded
    ? (['/cart', 'add'] as const)
    : ([`/titles/${encodeURIComponent(next.title)}`, 'log-in'] as const);
  return c.redirect(endedAt(token, place, ending), 303);
};

/** 「利用者ポータル」へ ログイン (R28, R29). */
export const loginPage = (guard: LoginGuard) =>
  new Hono<PortalEnv>().get('/login', form).post('/login', async (c) => {
    const { form: sent, options, texts } = c.var;
    const [card = '', password = ''] = ['card', 'password'].map((name) => sent.get(name) ?? '');
    const looked = await guard.look(c, card, async () => {
      const answer = await options.library.logIn({ card, password });
      return { is: 'looked', isRight: answer.is === 'accepted', answer } as const;
    });
    if (looked.is === 'waiting') return tooMany(c, looked.seconds);
    if (looked.is === 'busy') return busy(c, looked.seconds);
    const { answer } = looked;
    if (answer.is !== 'accepted') return refuse(c, login.failed, reasons(texts, answer) ?? []);
    return welcome(c, guard, { patron: answer.patron, card, next: nextOf(sent) });
  });
