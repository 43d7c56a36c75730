import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Facts } from '../../layout/fact.js';
import { Form } from '../../layout/form.js';
import { renderPage } from '../../layout/page.js';
import { renderNotFound, renderOutdatedForm } from '../../pages/trouble.js';
import { Select } from '../layout/select.js';
import { findKey } from '../find-key.js';
import { onlyFor } from '../only-for.js';
import { findActId, renderActReasons } from '../patrons/give-act.js';
import { listPickupPlaces } from '../patrons/list-places.js';
import { type PatronVisit, withPatron } from '../patrons/patron-visit.js';
import { redirectToAct } from '../patrons/report-act.js';
import { reservationActs, tryReservationActs, type TriedAct } from '../patrons/reservation-acts.js';
import { ReservationState, type FileProps } from '../patrons/reservations.js';
import { Reasons } from '../layout/reasons.js';
import { renderReasons } from '../render-reasons.js';
import { workPages } from '../work-pages.js';
import { refusePatron } from './patron.js';

const of = workPages.patrons;
const path = `${of.path}/:handle/reservations/:reservation`;

interface TriedProps extends FileProps {
  readonly tried: TriedAct;
}

/** The reasons against a cancellation or another place. Nothing for the other acts. */
const Refused = ({ c, visit, tried: { act, first } }: TriedProps) => {
  const isExplained = act === 'cancel' || act === 'change-pickup';
  const reasons = first && isExplained ? (renderReasons(c.var, first) ?? []) : [];
  return reasons.length === 0 ? null : (
    <section>
      <h2>{visit.words.patronActs.acts[act]}</h2>
      <Reasons of={reasons} />
    </section>
  );
};

/** The form of an act with its accepted choices. Without one, the reasons. */
const ActForm = ({ c, visit, tried }: TriedProps) => {
  const { act, accepted } = tried;
  const { patronActs: labels } = visit.words;
  if (accepted.length === 0) return <Refused c={c} visit={visit} tried={tried} />;
  return (
    <section>
      <h2>{labels.acts[act]}</h2>
      <Form of={c.var} action={c.req.path} ends={[]} class="stacked narrow" label={labels.acts[act]}>
        <input type="hidden" name="id" value={randomUUID()} />
        <input type="hidden" name="act" value={act} />
        {act === 'resume' ? null : (
          <Select id={act} name="choice" label={labels.choices[act]} options={accepted} />
        )}
        <p class="buttons">
          <Button label={labels.acts[act]} look={act === 'cancel' ? 'second danger' : 'second'} />
        </p>
      </Form>
    </section>
  );
};

const renderReservation = async (c: PortalContext, visit: PatronVisit) => {
  const { file, words, patron } = visit;
  const all = requireShown(await file.reservations.now());
  const one = all.find(({ reservation }) => reservation === c.req.param('reservation'));
  if (one === undefined) return renderNotFound(c);
  const acts = await tryReservationActs(c, file, { one, all, places: await listPickupPlaces(c, visit) });
  const { patrons: labels, patronActs } = words;
  return renderPage(c, {
    title: labels.heading,
    heading: labels.of(patron.name),
    body: (
      <>
        <Facts
          of={[
            [labels.title, one.called ?? one.title],
            [labels.pickup, one.pickup.name],
          ]}
        />
        <p>
          <ReservationState c={c} visit={visit} of={one} />
        </p>
        {acts.every(({ accepted }) => accepted.length === 0) ? <p>{patronActs.noAct}</p> : null}
        {acts.map((tried) => (
          <ActForm c={c} visit={visit} tried={tried} />
        ))}
        <p>
          <a href={visit.path}>{labels.back}</a>
        </p>
      </>
    ),
  });
};

/** Gives an act. A form sent twice gives it once, even if the reservation has ended by then. */
const giveAct = async (c: PortalContext, visit: PatronVisit) => {
  const { form } = c.var;
  const act = findKey(reservationActs, form.get('act'));
  if (act === undefined) return renderOutdatedForm(c);
  const answer = await reservationActs[act](visit.file, {
    reservation: c.req.param('reservation') ?? '',
    choice: form.get('choice') ?? '',
    commandId: findActId(c),
  });
  const reasons = renderActReasons(c, answer);
  return reasons === undefined ? redirectToAct(c, visit.path, act) : refusePatron(c, visit, reasons);
};

/** One reservation of a patron, and what staff may do with it (R74). */
export const patronReservationPage = new Hono<PortalEnv>()
  .get(path, onlyFor(of), withPatron(renderReservation))
  .post(path, onlyFor(of), withPatron(giveAct));
