import { Hono } from 'hono';
import { reasons, seen, type PortalContext, type PortalEnv, type Variables } from '../context.js';
import { Field, Form, Submit } from '../layout/form.js';
import { Notice } from '../layout/notice.js';
import { page } from '../layout/page.js';
import type { PortalOptions } from '../portal-options.js';
import { refuse } from '../refused.js';
import { attempts } from '../security/attempts.js';
import { clientAddress } from '../security/client-address.js';
import { sessionId } from '../security/digest.js';
import { twoAtATime } from '../security/two-at-a-time.js';
import { beginSession } from '../security/visits.js';
import { guideWords } from '../words/guide-words.js';
import { words } from '../words/words.js';
import { busy, tooMany } from './trouble.js';

const { login } = words;

/** Where to go on after the login: a page of this portal, and perhaps a title that is to go into the cart. */
interface Next {
  readonly path: string;
  readonly title: string | null;
}

/** What comes with a link or a form may be anything; only a path of the portal is followed. */
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

/** What follows the login, if it is anything else than the start page. */
const Follows = ({ next: { path, title } }: Pick<Asked, 'next'>) =>
  path === '/' && title === null ? null : (
    <Notice is="information">
      <p>{title === null ? login.next : login.withBook}</p>
    </Notice>
  );

/** The form. A visitor who has no session yet gets one, so that the form can show that it is ours. */
const form = async (c: PortalContext) => {
  const next = nextOf(c.var.refused ? c.var.form : new URL(c.req.url).searchParams);
  const token = c.var.token ?? (await beginSession(c, { patron: null, cards: 0, shared: false }));
  return page(c, {
    title: guideWords.login.heading,
    body: (
      <div class="narrow">
        <Follows next={next} />
        <Form of={{ token }} action="/login" class="stacked">
          <Fields next={next} of={c.var} />
          <Submit name={login.submit} />
        </Form>
        <ul class="links">
          <li>
            <a href="/password">{login.first}</a>
          </li>
          <li>
            <a href="/password/forgotten">{guideWords.login.forgotten}</a>
          </li>
        </ul>
      </div>
    ),
  });
};

/** Begins the visit of a patron who has shown the password, and goes on to where one was going. */
const welcome = async (c: PortalContext, patron: string, { path, title }: Next) => {
  const portal = c.var.options.library.portal(patron);
  const { cards } = seen(await portal.patron());
  await beginSession(c, { patron, cards: cards.length, shared: c.var.form.has('shared') });
  if (title === null) return c.redirect(path, 303);
  await portal.addToCart({ title });
  return c.redirect('/cart', 303);
};

/** 「利用者ポータル」へ ログイン (R28, R29). */
export const loginPage = ({ clock, visitClock = clock }: PortalOptions) => {
  const tried = attempts(visitClock);
  const inTurn = twoAtATime();

  return new Hono<PortalEnv>().get('/login', form).post('/login', async (c) => {
    const { form: sent, options, texts } = c.var;
    const [card = '', password = ''] = ['card', 'password'].map((name) => sent.get(name) ?? '');
    const who = [clientAddress(c), sessionId(card)] as const;
    const seconds = tried.secondsToWait(...who);
    if (seconds > 0) return tooMany(c, seconds);
    const answer = await inTurn(() => options.library.logIn({ card, password }));
    if (answer === 'busy') return busy(c);
    if (answer.is !== 'accepted') {
      tried.failed(...who);
      return refuse(c, login.failed, reasons(texts, answer) ?? []);
    }
    tried.succeeded(...who);
    return welcome(c, answer.patron, nextOf(sent));
  });
};
