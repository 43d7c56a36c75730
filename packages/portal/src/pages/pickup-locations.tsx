import { Hono } from 'hono';
import type { LocalDate } from '@torioki/lending';
import { formatPickupFrom } from '@torioki/lending/labels';
import { screenWords, type PickupLocations, type ListedPlace } from 'torioki';
import { requireShown, type PortalEnv, type Variables } from '../context.js';
import { Fact } from '../layout/fact.js';
import { Notice } from '../layout/notice.js';
import { renderPage } from '../layout/page.js';
import { dateOf } from '../words/dates.js';
import { words } from '../words/words.js';

const { places } = words;

const renderDays = (of: readonly LocalDate[], now: Date) =>
  of.map((day) => <span class="day">{words.date(day, now)}</span>);

const isSameDays = (one: readonly LocalDate[], other: readonly LocalDate[]) => one.join() === other.join();

interface PlaceProps {
  readonly place: ListedPlace;
  /** The dispatch days of the library. A place shows its own days only if they differ. */
  readonly dispatch: readonly LocalDate[];
  readonly now: Date;
}

const Place = ({ place: { name, closedDays, earliestPickup, dispatchDays }, dispatch, now }: PlaceProps) => (
  <li>
    <strong>{name}</strong>
    <dl class="facts">
      {earliestPickup === null ? null : (
        <Fact name={places.next}>{formatPickupFrom(earliestPickup, dateOf(now))}</Fact>
      )}
      {closedDays.length > 0 ? (
        <Fact name={places.closed} class="days">
          {renderDays(closedDays, now)}
        </Fact>
      ) : null}
      {dispatchDays.length > 0 && !isSameDays(dispatchDays, dispatch) ? (
        <Fact name={places.dispatch} class="days">
          {renderDays(dispatchDays, now)}
        </Fact>
      ) : null}
    </dl>
  </li>
);

interface GroupProps extends Omit<PlaceProps, 'place'> {
  readonly heading: string;
  readonly listed: readonly ListedPlace[];
}

const Group = ({ heading, listed, ...of }: GroupProps) =>
  listed.length === 0 ? null : (
    <section>
      <h2>{heading}</h2>
      <ul class="places">
        {listed.map((place) => (
          <Place place={place} {...of} />
        ))}
      </ul>
    </section>
  );

interface DispatchProps {
  readonly of: readonly LocalDate[];
  readonly note: string;
  readonly now: Date;
}

const Dispatch = ({ of, note, now }: DispatchProps) =>
  of.length === 0 ? null : (
    <section>
      <h2>{places.dispatch}</h2>
      <p>{note}</p>
      <p class="days">{renderDays(of, now)}</p>
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
  const { counter, branch, home, dispatchDays } = requireShown(
    await options.library.views.pickupLocations().now(),
  );
  const { pickupClasses, notes } = texts;
  const of = { dispatch: dispatchDays, now: options.clock() };
  return renderPage(c, {
    title: screenWords.service.pickupLocations,
    crumbs: [],
    body: (
      <>
        <p class="lead">{places.lead}</p>
        <p>{places.aboutNext}</p>
        <Group heading={pickupClasses.counter} listed={counter} {...of} />
        <Group heading={pickupClasses.branch} listed={branch} {...of} />
        {branch.length === 0 ? null : (
          <Notice is="information">
            <p>{notes.branchRegistration}</p>
            <p>{notes.cards}</p>
          </Notice>
        )}
        <Home texts={texts} of={home} />
        <Dispatch of={dispatchDays} note={notes.dispatched} now={of.now} />
      </>
    ),
  });
});
