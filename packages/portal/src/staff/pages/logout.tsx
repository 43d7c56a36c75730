import { Hono } from 'hono';
import type { PortalEnv } from '../../context.js';
import { ButtonLink } from '../../layout/button.js';
import { renderPage } from '../../layout/page.js';
import { endSignIn } from '../sign-in/sign-ins.js';
import { wordsOf } from '../staff-visit.js';
import type { Staff } from '../store/staff.js';

/** The end of a sign-in by its person. It also ends on the server. */
export const staffLogoutPage = (store: Staff) =>
  new Hono<PortalEnv>()
    .get('/staff/logout', (c) => {
      const { signIn: labels } = wordsOf(c);
      return renderPage(c, {
        title: c.var.signedIn === null ? labels.out : labels.still,
        body: (
          <p>
            <ButtonLink to={c.var.signedIn === null ? '/staff/login' : '/staff'} label={labels.again} />
          </p>
        ),
      });
    })
    .post('/staff/logout', async (c) => {
      await endSignIn(c, store);
      return c.redirect('/staff/logout', 303);
    });
