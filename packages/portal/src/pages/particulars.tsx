import { Hono } from 'hono';
import { renderReasons, requireShown, type PortalContext, type PortalEnv, type Visitor } from '../context.js';
import { findPlaces } from '../find-places.js';
import { redirectToEnding } from '../report-ending.js';
import { Button } from '../layout/button.js';
import { Facts } from '../layout/fact.js';
import { Form } from '../layout/form.js';
import { Notice } from '../layout/notice.js';
import { renderPage } from '../layout/page.js';
import { findPlaceName } from '../layout/pickup-select.js';
import { rejectForm } from '../refused-form.js';
import { patronsOnly } from '../security/patrons-only.js';

const path = '/particulars';

type Record = Awaited<ReturnType<typeof loadRecord>>;

const loadRecord = async (c: PortalContext) => ({
  patron: requireShown(await (c.var.visitor as Visitor).portal.patron()),
  places: await findPlaces(c),
});

const Branches = ({ c, patron, places }: Record & { readonly c: PortalContext }) => {
  const { options, texts, words } = c.var;
  const { particulars: labels } = words;
  const registered = patron.registeredAt;
  const others = places.branch.filter(({ location }) => !registered.some((one) => one.location === location));
  return (
    <section>
      <h2>{labels.branches}</h2>
      <p>{texts.notes.branchRegistration}</p>
      {registered.length === 0 ? <p class="quiet">{labels.noBranches}</p> : null}
      <ul class="places">
        {registered.map(({ location, declaredOn }) => (
          <li>
            {findPlaceName(texts, location)}{' '}
            <span class="quiet">{labels.since(words.dates.day(declaredOn, options.clock()))}</span>
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
  const { texts, words } = c.var;
  const { particulars: labels } = words;
  const { service } = words.screen;
  const [moving, phone] = texts.faq[9]?.answers ?? [];
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
          <a href="/mail-address">{service.mailAddress}</a>
        </p>
        <Notice is="information" heading={labels.change}>
          <p>{moving}</p>
          <p>{phone}</p>
          <p>
            <a href="/registration-form">{service.registration}</a>
          </p>
        </Notice>
        <Branches c={c} {...record} />
      </>
    ),
  });
};

/** 登録情報, the registered data. A patron can change only the registrations at branches (R27, R91–R96). */
export const particularsPage = new Hono<PortalEnv>()
  .use(path, patronsOnly)
  .get(path, renderParticulars)
  .post(path, async (c) => {
    const { portal } = c.var.visitor as Visitor;
    const location = c.var.form.get('location') ?? '';
    const refused = renderReasons(c.var, await portal.declareBranchRegistration({ location }));
    return refused
      ? rejectForm(c, c.var.words.particulars.notDeclared, refused)
      : redirectToEnding(c, path, 'branch');
  });
