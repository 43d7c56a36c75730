import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../../context.js';
import type { LoginGuard } from '../../guard/login-guard.js';
import { Field, Form, PasswordField, Submit } from '../../layout/form.js';
import { renderPage } from '../../layout/page.js';
import { renderBusy, renderTooManyAttempts } from '../../pages/trouble.js';
import { deleteRefusedForm, rejectForm } from '../../refused-form.js';
import { ensureAnonymousToken } from '../../security/visits.js';
import { readRoster } from '../people/change-roster.js';
import { isPasswordOf, type StaffWithHasher } from '../people/passwords.js';
import { findByCode, nameGuarded, type StaffPerson } from '../people/staff-person.js';
import { beginSignIn } from '../sign-in/sign-ins.js';
import { wordsOf } from '../staff-visit.js';
import type { Staff } from '../store/staff.js';
import { findWorkPage } from '../work-pages.js';

/** The page to continue to after the login: only a page for staff. */
const readNext = (given: URLSearchParams): string => {
  const next = given.get('next') ?? '';
  return /^\/staff(\/[a-z-]+)*$/.test(next) ? next : '/staff';
};

const renderForm = async (c: PortalContext) => {
  const words = wordsOf(c);
  const labels = words.signIn;
  const next = readNext(c.var.refused ? c.var.form : new URL(c.req.url).searchParams);
  const token = c.var.token ?? (await ensureAnonymousToken(c));
  const code = c.var.form.get('staff') ?? c.req.query('staff') ?? '';
  return renderPage(c, {
    title: labels.heading,
    body: (
      <div class="narrow">
        {c.var.signedIn === null ? null : <p class="lead">{labels.takeOver(c.var.signedIn.person.staff)}</p>}
        <Form of={{ token }} action="/staff/login" ends={[]} class="stacked">
          <input type="hidden" name="next" value={next} />
          <Field
            name="staff"
            label={labels.staff}
            value={code}
            autocomplete="username"
            autofocus={code === ''}
            required
          />
          <PasswordField
            of={c.var}
            name="password"
            label={labels.password}
            autocomplete="current-password"
            autofocus={code !== ''}
            required
          />
          <Submit name={labels.submit} />
        </Form>
        <p class="quiet">{labels.ends}</p>
      </div>
    ),
  });
};

/** Starts the sign-in of a person after the right password. Of several roles, the person then chooses one. */
const startWork = async (c: PortalContext, store: Staff, person: StaffPerson) => {
  const { signIn: labels } = wordsOf(c);
  const [duty, ...others] = person.duties;
  if (duty === undefined) return rejectForm(c, labels.failed, [labels.noDuty]);
  await beginSignIn(c, store, person, { duty: others.length === 0 ? duty : null });
  deleteRefusedForm(c);
  const next = readNext(c.var.form);
  return c.redirect(
    others.length === 0 && findWorkPage(next)?.roles.includes(duty.role) ? next : '/staff',
    303,
  );
};

/** The login of the staff. At a shared desk the next person takes over: the earlier sign-in then ends. */
export const staffLoginPage = (guard: LoginGuard, { store, hasher }: StaffWithHasher) =>
  new Hono<PortalEnv>().get('/staff/login', renderForm).post('/staff/login', async (c) => {
    const { signIn: labels } = wordsOf(c);
    const [code = '', password = ''] = ['staff', 'password'].map((name) => c.var.form.get(name) ?? '');
    const looked = await guard.look(c, nameGuarded(code), async () => {
      const person = findByCode((await readRoster(store)).people, code);
      return { is: 'looked', isRight: await isPasswordOf(hasher, person, password), person } as const;
    });
    if (looked.is === 'waiting') return renderTooManyAttempts(c, looked.seconds);
    if (looked.is === 'busy') return renderBusy(c, looked.seconds);
    if (!looked.isRight || !looked.person) return rejectForm(c, labels.failed, [labels.wrong]);
    await guard.rememberDevice(c, nameGuarded(code));
    return startWork(c, store, looked.person);
  });
