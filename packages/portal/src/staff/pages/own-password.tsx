import * as E from 'fp-ts/lib/Either.js';
import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../../context.js';
import type { LoginGuard } from '../../guard/login-guard.js';
import { Form, PasswordField, Submit } from '../../layout/form.js';
import { renderPage } from '../../layout/page.js';
import { renderBusy, renderTooManyAttempts } from '../../pages/trouble.js';
import { rejectForm } from '../../refused-form.js';
import { changeOwnPassword } from '../people/change-people.js';
import { changeRoster } from '../people/change-roster.js';
import { hashNewPassword, isPasswordOf, type StaffWithHasher } from '../people/passwords.js';
import { staffError, type RosterError } from '../people/staff-error.js';
import { nameGuarded, type People, type StaffPerson } from '../people/staff-person.js';
import { renderRosterError } from '../render-roster-error.js';
import type { SignedIn } from '../sign-in/signed-in.js';
import { beginSignIn } from '../sign-in/sign-ins.js';
import { wordsOf } from '../staff-visit.js';

const renderForm = (c: PortalContext) => {
  const { signIn: labels } = wordsOf(c);
  const { person } = c.var.signedIn as SignedIn;
  return renderPage(c, {
    title: labels.changePassword,
    body: (
      <div class="narrow">
        {person.mustChangePassword ? <p class="lead">{labels.mustChange}</p> : null}
        <Form of={c.var} action="/staff/password" ends={[]} class="stacked">
          <PasswordField
            of={c.var}
            name="password"
            label={labels.present}
            autocomplete="current-password"
            required
          />
          <PasswordField
            of={c.var}
            name="new-password"
            label={labels.nextPassword}
            hint={labels.nextHint}
            autocomplete="new-password"
            required
          />
          <Submit name={labels.submitPassword} />
        </Form>
      </div>
    ),
  });
};

/** Stores a new password of a person. It must differ from the present one. */
const storePassword = async (
  { store, hasher }: StaffWithHasher,
  person: StaffPerson,
  typed: string,
): Promise<E.Either<RosterError, People>> => {
  if (await isPasswordOf(hasher, person, typed)) return E.left(staffError('same-password', {}));
  const hash = await hashNewPassword(hasher, person.staff, typed);
  return E.isLeft(hash) ? hash : changeRoster(store, changeOwnPassword(person, hash.right));
};

/** A person's own new password. It ends all other sign-ins of the person. */
export const ownPasswordPage = (guard: LoginGuard, parts: StaffWithHasher) =>
  new Hono<PortalEnv>().get('/staff/password', renderForm).post('/staff/password', async (c) => {
    const { form } = c.var;
    const words = wordsOf(c);
    const { person, signIn } = c.var.signedIn as SignedIn;
    const [present = '', next = ''] = ['password', 'new-password'].map((name) => form.get(name) ?? '');
    const looked = await guard.look(c, nameGuarded(person.staff), async () => {
      const isRight = await isPasswordOf(parts.hasher, person, present);
      return {
        is: 'looked',
        isRight,
        stored: isRight && (await storePassword(parts, person, next)),
      } as const;
    });
    if (looked.is === 'waiting') return renderTooManyAttempts(c, looked.seconds);
    if (looked.is === 'busy') return renderBusy(c, looked.seconds);
    const { stored } = looked;
    if (stored === false) return rejectForm(c, words.signIn.notChanged, [words.signIn.wrongPresent]);
    if (E.isLeft(stored))
      return rejectForm(c, words.signIn.notChanged, renderRosterError(words, stored.left));
    const changed = { staff: person.staff, changes: person.changes + 1 };
    await beginSignIn(c, parts.store, changed, { duty: signIn.duty, endsAt: signIn.endsAt });
    return c.redirect('/staff', 303);
  });
