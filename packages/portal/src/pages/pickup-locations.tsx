import { Hono } from 'hono';
import type { LocalDate } from '@torioki/lending';
import type { PickupLocations, ListedPlace } from 'torioki';
import { type PortalEnv, type Variables } from '../context.js';
import { findPlaces } from '../find-places.js';
import { Fact } from '../layout/fact.js';
import { Notice } from '../layout/notice.js';
import { renderPage } from '../layout/page.js';

const Days = ({
  words,
  of,
  now,
}: Pick<Variables, 'words'> & { readonly of: readonly LocalDate[]; readonly now: Date }) => (
  <>
    {of.map((day) => (
      <span class="day">{words.dates.day(day, now)}</span>
    ))}
  </>
);

const isSameDays = (one: readonly LocalDate[], other: readonly LocalDate[]) => one.join() === other.join();

interface PlaceProps extends Pick<Variables, 'words'> {
  readonly place: ListedPlace;
  /** The dispatch days of the library. A place shows its own days only if they differ. */
  readonly dispatch: readonly LocalDate[];
  readonly now: Date;
}

const Place = ({ words, place, dispatch, now }: PlaceProps) => {
  const { places } = words;
  const { name, closedDays, earliestPickup, dispatchDays } = place;
  return (
    <li>
      <strong>{name}</strong>
      <dl class="facts">
        {earliestPickup === null ? null : (
          <Fact name={places.next}>{words.dates.pickupFrom(earliestPickup, now)}</Fact>
        )}
        {closedDays.length > 0 ? (
          <Fact name={places.closed} class="days">
            <Days words={words} of={closedDays} now={now} />
          </Fact>
        ) : null}
        {dispatchDays.length > 0 && !isSameDays(dispatchDays, dispatch) ? (
          <Fact name={places.dispatch} class="days">
            <Days words={words} of={dispatchDays} now={now} />
          </Fact>
        ) : null}
      </dl>
    </li>
  );
};

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

interface DispatchProps extends Pick<Variables, 'words'> {
  readonly of: readonly LocalDate[];
  readonly note: string;
  readonly now: Date;
}

const Dispatch = ({ words, of, note, now }: DispatchProps) =>
  of.length === 0 ? null : (
    <section>
      <h2>{words.places.dispatch}</h2>
      <p>{note}</p>
      <p class="days">
        <Days words={words} of={of} now={now} />
      </p>
    </section>
  );

const Home = ({
  texts,
  words,
  of,
}: Pick<Variables, 'texts' | 'words'> & { readonly of: PickupLocations['home'] }) =>
  of.length === 0 ? null : (
    <section>
      <h2>{texts.pickupClasses.home}</h2>
      <p>{words.places.home(texts.notes.postage, texts.notes.postedBack)}</p>
    </section>
  );

/** The list of pickup places, インターネット予約貸出受取館一覧 (R8, R26). */
export const pickupLocationsPage = new Hono<PortalEnv>().get('/pickup-locations', async (c) => {
  const { texts, options, words } = c.var;
  const { places } = words;
  const { counter, branch, home, dispatchDays } = await findPlaces(c);
  const { pickupClasses, notes } = texts;
  const of = { words, dispatch: dispatchDays, now: options.clock() };
  return renderPage(c, {
    title: words.screen.service.pickupLocations,
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
        <Home texts={texts} words={words} of={home} />
        <Dispatch words={words} of={dispatchDays} note={notes.dispatched} now={of.now} />
      </>
    ),
  });
});
