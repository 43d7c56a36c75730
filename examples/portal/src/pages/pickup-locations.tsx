import { Hono } from 'hono';
import { pickupFrom, type LocalDate } from '@torioki/lending';
import { screenWords, type PickupLocations, type ListedPlace } from 'torioki';
import { seen, type PortalEnv, type Variables } from '../context.js';
import { Notice } from '../layout/notice.js';
import { page } from '../layout/page.js';
import { words } from '../words/words.js';

const { places } = words;

const days = (of: readonly LocalDate[]) => of.map((day) => <span class="day">{words.date(day)}</span>);

const areSame = (one: readonly LocalDate[], other: readonly LocalDate[]) => one.join() === other.join();

/** The days of the headquarters, and the dispatch days of the library: a place has its own line where it differs. */
interface OfLibrary {
  readonly closed: readonly LocalDate[];
  readonly dispatch: readonly LocalDate[];
}

const Place = ({ place, of }: { readonly place: ListedPlace; readonly of: OfLibrary }) => (
  <PlaceFacts
    {...place}
    closedDays={!place.headquarters && areSame(place.closedDays, of.closed) ? [] : place.closedDays}
    dispatchDays={areSame(place.dispatchDays, of.dispatch) ? [] : place.dispatchDays}
  />
);

const PlaceFacts = ({ name, closedDays, earliestPickup, dispatchDays }: ListedPlace) => (
  <li>
    <strong>{name}</strong>
    <dl class="facts">
      {earliestPickup === null ? null : (
        <div>
          <dt>{places.next}</dt>
          <dd>{pickupFrom(earliestPickup)}</dd>
        </div>
      )}
      {closedDays.length > 0 ? (
        <div>
          <dt>{places.closed}</dt>
          <dd class="days">{days(closedDays)}</dd>
        </div>
      ) : null}
      {dispatchDays.length > 0 ? (
        <div>
          <dt>{places.dispatch}</dt>
          <dd class="days">{days(dispatchDays)}</dd>
        </div>
      ) : null}
    </dl>
  </li>
);

interface Listed {
  readonly heading: string;
  readonly listed: readonly ListedPlace[];
  readonly of: OfLibrary;
}

const Group = ({ heading, listed, of }: Listed) =>
  listed.length === 0 ? null : (
    <section>
      <h2>{heading}</h2>
      <ul class="places">
        {listed.map((place) => (
          <Place place={place} of={of} />
        ))}
      </ul>
    </section>
  );

const Dispatch = ({ of, note }: { readonly of: readonly LocalDate[]; readonly note: string }) =>
  of.length === 0 ? null : (
    <section>
      <h2>{places.dispatch}</h2>
      <p>{note}</p>
      <p class="days">{days(of)}</p>
    </section>
  );

const Home = ({ texts, of }: Pick<Variables, 'texts'> & { readonly of: PickupLocations['home'] }) =>
  of.length === 0 ? null : (
    <section>
      <h2>{texts.pickupClasses.home}</h2>
      <p>
        {places.home}
        {places.payer(texts.notes.postage)}。{places.postedBack(texts.notes.postedBack)}
      </p>
    </section>
  );

/** インターネット予約貸出受取館一覧 (R8, R26). */
export const pickupLocationsPage = new Hono<PortalEnv>().get('/pickup-locations', async (c) => {
  const { texts, options } = c.var;
  const { counter, branch, home, dispatchDays } = seen(await options.library.views.pickupLocations().now());
  const { pickupClasses, notes } = texts;
  const main = counter.find(({ headquarters }) => headquarters);
  const of = { closed: main?.closedDays ?? [], dispatch: dispatchDays };
  return page(c, {
    title: screenWords.service.pickupLocations,
    crumbs: [],
    body: (
      <>
        <p class="lead">{places.lead}</p>
        <p>{places.aboutNext}</p>
        <Group heading={pickupClasses.counter} listed={counter} of={of} />
        <Group heading={pickupClasses.branch} listed={branch} of={of} />
        {branch.length === 0 ? null : (
          <Notice is="information">
            <p>{notes.branchRegistration}</p>
            <p>{notes.cards}</p>
          </Notice>
        )}
        <Home texts={texts} of={home} />
        <Dispatch of={dispatchDays} note={notes.dispatched} />
      </>
    ),
  });
});
