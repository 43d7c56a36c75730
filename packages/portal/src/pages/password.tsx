import { MailAddress } from '@torioki/lending/vocabulary';
import { Hono } from 'hono';
import { renderReasons, requireShown, type PortalContext, type PortalEnv } from '../context.js';
import { redirectToEnding, buildEndingPath } from '../report-ending.js';
import { ButtonLink } from '../layout/button.js';
import { Field, Form, PasswordField, Submit } from '../layout/form.js';
import { renderPage } from '../layout/page.js';
import { foldCard, type LoginGuard } from '../guard/login-guard.js';
import { deleteRefusedForm, rejectForm } from '../refused-form.js';
import { beginSession, ensureAnonymousToken } from '../security/visits.js';
import { renderBusy, renderTooManyAttempts } from './trouble.js';

interface PasswordForm {
  readonly card: string;
  readonly code: string;
  readonly password: string;
  readonly mail: string;
}

const readPasswordForm = (sent: URLSearchParams): PasswordForm => {
  const plain = (name: string) => (sent.get(name) ?? '').normalize('NFKC').trim();
  return {
    card: plain('card'),
    code: plain('code'),
    password: sent.get('password') ?? '',
    mail: plain('mail'),
  };
};

const Fields = ({ typed, of }: { readonly typed: PasswordForm; readonly of: PortalContext['var'] }) => {
  const { password: labels, login } = of.words;
  return (
    <>
      <Field
        name="card"
        label={login.card(of.options.contact.card)}
        value={typed.card}
        autocomplete="username"
        inputmode="numeric"
        required
      />
      <Field name="code" label={labels.code} autocomplete="one-time-code" required />
      <PasswordField
        of={of}
        name="password"
        label={labels.next}
        hint={labels.hint}
        autocomplete="new-password"
        required
      />
      <Field
        name="mail"
        label={labels.mail}
        type="email"
        hint={labels.mailHint}
        value={typed.mail}
        inputmode="email"
        autocomplete="email"
      />
    </>
  );
};

const renderForm = async (c: PortalContext) => {
  const token = await ensureAnonymousToken(c);
  const of = c.var;
  const { guide, password: labels } = of.words;
  return renderPage(c, {
    title: labels.heading,
    crumbs: [],
    body: (
      <div class="narrow">
        <p class="lead">{labels.lead}</p>
        <Form of={{ token }} action="/password" ends={['password', 'password-and-mail']} class="stacked">
          <Fields typed={readPasswordForm(of.form)} of={of} />
          <Submit name={labels.submit} />
        </Form>
        <p>
          <a href="/password/forgotten">{guide.login.forgotten}</a>
        </p>
      </div>
    ),
  });
};

/** Sets the password, and then finds its patron. Both steps occupy a processor for some time. */
const setAndLogIn = async ({ options: { library } }: PortalContext['var'], typed: PasswordForm) => {
  const { card, code, password } = typed;
  const answer = await library.setPassword({ card, code, password });
  const isRight = answer.is === 'accepted';
  const holder = isRight ? await library.logIn({ card, password }) : undefined;
  return { is: 'looked', isRight, answer, holder } as const;
};

/** Starts the first session with the new password, and ends all earlier ones. */
const startFirstVisit = async (
  c: PortalContext,
  guard: LoginGuard,
  patron: string,
  { card, mail }: PasswordForm,
) => {
  const { library, sessions } = c.var.options;
  await sessions.endSessionsOfPatron(patron);
  const portal = library.portal(patron);
  const hasMail = mail !== '' && (await portal.setMailAddress({ mailAddress: mail })).is === 'accepted';
  const { cards } = requireShown(await portal.patron());
  const token = await beginSession(c, { patron, cards: cards.length, shared: false });
  deleteRefusedForm(c);
  await guard.rememberDevice(c, foldCard(card));
  return c.redirect(buildEndingPath(token, '/', hasMail ? 'password-and-mail' : 'password'), 303);
};

/** Sets the password together with the mail address, パスワードを登録する (R5, R84, A48). */
export const passwordPage = (guard: LoginGuard) =>
  new Hono<PortalEnv>().get('/password', renderForm).post('/password', async (c) => {
    const { password: labels, mailAddress } = c.var.words;
    const typed = readPasswordForm(c.var.form);
    if (typed.mail !== '' && !MailAddress.is(typed.mail))
      return rejectForm(c, labels.failed, [mailAddress.wrong]);
    const looked = await guard.look(c, foldCard(typed.card), () => setAndLogIn(c.var, typed));
    if (looked.is === 'waiting') return renderTooManyAttempts(c, looked.seconds);
    if (looked.is === 'busy') return renderBusy(c, looked.seconds);
    const faults = renderReasons(c.var, looked.answer);
    if (faults !== undefined) return rejectForm(c, labels.failed, faults);
    const { holder } = looked;
    return holder?.is === 'accepted'
      ? startFirstVisit(c, guard, holder.patron, typed)
      : redirectToEnding(c, '/login', 'password');
  });

/** The page for a forgotten password, with the phone number to call (R84, R85). */
export const forgottenPage = new Hono<PortalEnv>().get('/password/forgotten', (c) => {
  const { options, texts, words } = c.var;
  const { guide, password: labels } = words;
  const { phone } = options.contact;
  return renderPage(c, {
    title: guide.login.forgotten,
    crumbs: [['/login', words.screen.service.logIn]],
    body: (
      <>
        {texts.faq[5]?.answers.map((line) => (
          <p class="lead">{line}</p>
        ))}
        <p class="buttons">
          {phone === null ? null : (
            <a class="button" href={`tel:${phone}`}>
              {labels.call}
              {phone}
            </a>
          )}
          <ButtonLink to="/password" label={labels.withCode} look="second" />
        </p>
      </>
    ),
  });
});
