import { Hono } from 'hono';
import { pickupFrom, type LocalDate } from '@torioki/lending';
import { screenWords, type PickupLocations, type ListedPlace } from 'torioki';
import { seen, type PortalEnv, type Variables } from '../context.js';
import { Notice } from '../layout/notice.js';
import { page } from '../layout/page.js';
import { words } from '../words/words.js';

const { places } = words;

const days = (of: readonly LocalDate[]) => of.map((day) => <span class="day">{words.date(day)}</span>);

const Place = ({ name, headquarters, closedDays, earliestPickup }: ListedPlace) => (
  <li>
    <strong>{name}</strong>
    <dl class="facts">
      {earliestPickup === null ? null : (
        <div>
          <dt>{places.next}</dt>
          <dd>{pickupFrom(earliestPickup)}</dd>
        </div>
      )}
      {headquarters && closedDays.length > 0 ? (
        <div>
          <dt>{places.closed}</dt>
          <dd class="days">{days(closedDays)}</dd>
        </div>
      ) : null}
    </dl>
  </li>
);

const Group = ({ heading, of }: { readonly heading: string; readonly of: readonly ListedPlace[] }) =>
  of.length === 0 ? null : (
    <section>
      <h2>{heading}</h2>
      <ul class="places">
        {of.map((place) => (
          <Place {...place} />
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
  return page(c, {
    title: screenWords.service.pickupLocations,
    crumbs: [],
    body: (
      <>
        <p class="lead">{places.lead}</p>
        <p>{places.aboutNext}</p>
        <Group heading={pickupClasses.counter} of={counter} />
        <Group heading={pickupClasses.branch} of={branch} />
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
