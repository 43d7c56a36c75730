import { Hono } from 'hono';
import type { PortalEnv } from '../context.js';
import { ButtonLink } from '../layout/button.js';
import { renderPage } from '../layout/page.js';
import { endSession } from '../security/visits.js';

/** The logout. The session also ends on the server: its cookie is then worthless. */
export const logoutPage = new Hono<PortalEnv>()
  .get('/logout', (c) => {
    const { login } = c.var.words;
    return renderPage(c, {
      title: login.out,
      body: (
        <>
          <p class="lead">{login.outLead}</p>
          <p>
            <ButtonLink to="/" label={login.back} />
          </p>
        </>
      ),
    });
  })
  .post('/logout', async (c) => {
    await endSession(c);
    return c.redirect('/logout', 303);
  });
