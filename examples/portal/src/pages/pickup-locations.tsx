import { Hono } from 'hono';
import { screenWords, type PickupLocations } from 'torioki';
import { seen, type PortalEnv, type Variables } from '../context.js';
import { Notice } from '../layout/notice.js';
import { page } from '../layout/page.js';
import { words } from '../words/words.js';

const { places } = words;

const Group = ({
  heading,
  of,
}: {
  readonly heading: string;
  readonly of: readonly { readonly name: string }[];
}) =>
  of.length === 0 ? null : (
    <section>
      <h2>{heading}</h2>
      <ul class="places">
        {of.map(({ name }) => (
          <li>{name}</li>
        ))}
      </ul>
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
  const { counter, branch, home } = seen(await options.library.views.pickupLocations().now());
  const { pickupClasses, notes } = texts;
  return page(c, {
    title: screenWords.service.pickupLocations,
    crumbs: [],
    body: (
      <>
        <p class="lead">{places.lead}</p>
        <Group heading={pickupClasses.counter} of={counter} />
        <Group heading={pickupClasses.branch} of={branch} />
        {branch.length === 0 ? null : (
          <Notice is="information">
            <p>{notes.branchRegistration}</p>
            <p>{notes.cards}</p>
          </Notice>
        )}
        <Home texts={texts} of={home} />
      </>
    ),
  });
});
