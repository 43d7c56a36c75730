import { Hono } from 'hono';
import { requireShown, type PortalContext, type PortalEnv, type Visitor } from '../context.js';
import { redirectToEnding } from '../report-ending.js';
import type { Ending } from '../endings.js';
import { Button, ButtonLink } from '../layout/button.js';
import { Form } from '../layout/form.js';
import { Notice } from '../layout/notice.js';
import { renderPage } from '../layout/page.js';
import { addDays } from '@torioki/lending/vocabulary';
import type { PortalOptions } from '../portal-options.js';
import { renderNotFound } from './trouble.js';

const path = '/sample';

const SampleActions = ({ c, at }: { readonly c: PortalContext; readonly at: string }) => {
  const { sample: labels } = c.var.words;
  return (
    <section>
      <h2>{labels.clock}</h2>
      <p class="lead">
        <strong>{at}</strong>
      </p>
      <p>{labels.whatPasses}</p>
      <Form of={c.var} action={path} ends={['day', 'week']}>
        <p class="buttons">
          <Button label={labels.oneDay} name="days" value="1" />
          <Button label={labels.oneWeek} look="second" name="days" value="7" />
        </p>
      </Form>
    </section>
  );
};

const PatronActions = async ({ c, visitor }: { readonly c: PortalContext; readonly visitor: Visitor }) => {
  const { sample: labels } = c.var.words;
  const ready = requireShown(await visitor.portal.reservations.now()).filter(({ is, pickup }) =>
    pickup.pickupClass === 'counter' ? is !== 'waiting' : is === 'arrived',
  );
  const loans = requireShown(await visitor.portal.loans.now());
  return (
    <section>
      <h2>{labels.yours(visitor.name)}</h2>
      <Form of={c.var} action={path} ends={['fetch', 'bring']}>
        <p class="buttons">
          <Button
            label={labels.fetch(ready.length)}
            look="second"
            name="act"
            value="fetch"
            disabled={ready.length === 0}
          />
          <Button
            label={labels.bring(loans.length)}
            look="second"
            name="act"
            value="bring"
            disabled={loans.length === 0}
          />
        </p>
      </Form>
    </section>
  );
};

/** 図書館の一日（見本）: moves the sample's clock, and does the work of staff and readers in that time. */
export const samplePage = ({ sample: day, clock }: PortalOptions) => {
  const pages = new Hono<PortalEnv>();
  if (day === undefined) return pages;
  /** The last task. Each task waits for it, so that clicks of two visitors do not do the same work twice. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<unknown>) => (last = last.then(work, work));

  return pages
    .get(path, async (c) => {
      const { visitor, words } = c.var;
      const { sample: labels } = words;
      return renderPage(c, {
        title: `${labels.day}${words.aside(labels.mark)}`,
        crumbs: [],
        body: (
          <>
            <Notice is="information">
              <p>{labels.lead}</p>
            </Notice>
            {visitor === null ? (
              <p>
                <ButtonLink to="/login?next=%2Fsample" label={words.screen.service.logIn} />
              </p>
            ) : (
              <>
                <SampleActions c={c} at={labels.now(words.dates.dayAndTime(clock()))} />
                {await PatronActions({ c, visitor })}
              </>
            )}
          </>
        ),
      });
    })
    .post(path, async (c) => {
      const { visitor, form } = c.var;
      if (visitor === null) return renderNotFound(c);
      const isWeek = form.get('days') === '7';
      const pass = () => day.playUntil(addDays(day.today(), isWeek ? 7 : 1));
      const deeds: Readonly<Record<string, readonly [Ending, () => Promise<unknown>]>> = {
        fetch: ['fetch', () => day.handOver(visitor.patron)],
        bring: ['bring', () => day.bringBack(visitor.patron, '9999-12-31')],
      };
      const [ending, deed] = deeds[form.get('act') ?? ''] ?? [isWeek ? 'week' : 'day', pass];
      await inTurn(deed);
      return redirectToEnding(c, path, ending);
    });
};
