import { Hono } from 'hono';
import { screenWords } from 'torioki';
import { renderReasons, requireShown, type PortalContext, type PortalEnv, type Visitor } from '../context.js';
import { redirectToEnding } from '../report-ending.js';
import { Button } from '../layout/button.js';
import { Facts } from '../layout/fact.js';
import { Form } from '../layout/form.js';
import { Notice } from '../layout/notice.js';
import { renderPage } from '../layout/page.js';
import { findPlaceName } from '../layout/pickup-select.js';
import { rejectForm } from '../refused-form.js';
import { patronsOnly } from '../security/patrons-only.js';
import { words } from '../words/words.js';

const { particulars: labels } = words;
const path = '/particulars';

type Record = Awaited<ReturnType<typeof loadRecord>>;

const loadRecord = async (c: PortalContext) => ({
  patron: requireShown(await (c.var.visitor as Visitor).portal.patron()),
  places: requireShown(await c.var.options.library.views.pickupLocations().now()),
});

const Branches = ({ c, patron, places }: Record & { readonly c: PortalContext }) => {
  const registered = patron.registeredAt;
  const others = places.branch.filter(({ location }) => !registered.some((one) => one.location === location));
  return (
    <section>
      <h2>{labels.branches}</h2>
      <p>{c.var.texts.notes.branchRegistration}</p>
      {registered.length === 0 ? <p class="quiet">{labels.noBranches}</p> : null}
      <ul class="places">
        {registered.map(({ location, declaredOn }) => (
          <li>
            {findPlaceName(c.var.texts, location)}{' '}
            <span class="quiet">{labels.since(words.date(declaredOn, c.var.options.clock()))}</span>
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <Form of={c.var} action={path} ends={['branch']} class="inline declare">
          <select name="location" aria-label={labels.declare}>
            {others.map(({ location, name }) => (
              <option value={location}>{name}</option>
            ))}
          </select>
          <Button label={labels.submit} look="second" />
        </Form>
      )}
    </section>
  );
};

const renderParticulars = async (c: PortalContext) => {
  const record = await loadRecord(c);
  const { patron } = record;
  const [moving, phone] = c.var.texts.faq[9]?.answers ?? [];
  return renderPage(c, {
    title: labels.heading,
    crumbs: [],
    body: (
      <>
        <Facts
          of={[
            [labels.name, patron.name],
            [labels.address, patron.address],
            [labels.phone, patron.phone],
            [labels.mail, patron.mailAddress ?? labels.none],
          ]}
        />
        <p>
          <a href="/mail-address">{screenWords.service.mailAddress}</a>
        </p>
        <Notice is="information" heading={labels.change}>
          <p>{moving}</p>
          <p>{phone}</p>
          <p>
            <a href="/registration-form">{screenWords.service.registration}</a>
          </p>
        </Notice>
        <Branches c={c} {...record} />
      </>
    ),
  });
};

/** 登録情報. Patrons can change only the registrations at branches; the rest is read-only (R27, R91–R96). */
export const particularsPage = new Hono<PortalEnv>()
  .use(path, patronsOnly)
  .get(path, renderParticulars)
  .post(path, async (c) => {
    const { portal } = c.var.visitor as Visitor;
    const location = c.var.form.get('location') ?? '';
    const refused = renderReasons(c.var.texts, await portal.declareBranchRegistration({ location }));
    return refused ? rejectForm(c, labels.notDeclared, refused) : redirectToEnding(c, path, 'branch');
  });
