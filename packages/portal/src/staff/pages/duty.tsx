import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Form } from '../../layout/form.js';
import { renderPage } from '../../layout/page.js';
import { findPlaceName } from '../../layout/pickup-select.js';
import { rejectForm } from '../../refused-form.js';
import type { Duty } from '../people/staff-person.js';
import type { SignedIn } from '../sign-in/signed-in.js';
import { beginSignIn } from '../sign-in/sign-ins.js';
import { wordsOf } from '../staff-visit.js';
import type { Staff } from '../store/staff.js';

/** A role at a place, as the value of a field. */
export const writeDuty = ({ role, location }: Duty): string => `${role} ${location}`;

/** A role at a place, in words. */
export const nameDuty = (c: PortalContext, { role, location }: Duty): string => {
  const { people, roles } = wordsOf(c);
  return people.duty(roles[role], findPlaceName(c.var.texts, location));
};

const renderDuties = (c: PortalContext) => {
  const { signIn: labels } = wordsOf(c);
  const { person } = c.var.signedIn as SignedIn;
  return renderPage(c, {
    title: labels.chooseDuty,
    body: (
      <Form of={c.var} action="/staff/duty" ends={[]} class="stacked">
        {person.duties.map((duty, index) => (
          <p>
            <Button
              label={nameDuty(c, duty)}
              name="duty"
              value={writeDuty(duty)}
              look="second"
              autofocus={index === 0}
            />
          </p>
        ))}
      </Form>
    ),
  });
};

/** The choice of a role and a place, for a person with several. */
export const dutyPage = (store: Staff) =>
  new Hono<PortalEnv>().get('/staff/duty', renderDuties).post('/staff/duty', async (c) => {
    const { signIn: labels } = wordsOf(c);
    const { person, signIn } = c.var.signedIn as SignedIn;
    const duty = person.duties.find((one) => writeDuty(one) === c.var.form.get('duty'));
    if (duty === undefined) return rejectForm(c, labels.notChosen, [labels.unknownDuty]);
    await beginSignIn(c, store, person, { duty, endsAt: signIn.endsAt });
    return c.redirect('/staff', 303);
  });
