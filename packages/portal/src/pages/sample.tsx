import { Hono } from 'hono';
import { requireShown, type PortalContext, type PortalEnv, type Visitor } from '../context.js';
import { findEndingText, redirectToEnding, redirectToReport } from '../report-ending.js';
import { Answer } from '../staff/layout/answer.js';
import type { Ending } from '../endings.js';
import { Button, ButtonLink } from '../layout/button.js';
import { Form } from '../layout/form.js';
import { Notice } from '../layout/notice.js';
import { renderPage } from '../layout/page.js';
import { addDays } from '@torioki/lending/vocabulary';
import type { PortalOptions } from '../portal-options.js';
import { renderNotFound } from './trouble.js';

const path = '/sample';

/** The page for a member of staff, who has no visit of a patron. */
const staffPath = '/staff/sample';

const SampleActions = ({ c }: { readonly c: PortalContext }) => {
  const { options, words } = c.var;
  const { sample: labels } = words;
  return (
    <section>
      <h2>{labels.clock}</h2>
      <p class="lead">
        <strong>{labels.now(words.dates.dayAndTime(options.clock()))}</strong>
      </p>
      <p>{labels.whatPasses}</p>
      <Form of={c.var} action={c.req.path} ends={['day', 'week']}>
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

const renderForStaff = (c: PortalContext) => {
  const { words } = c.var;
  const { day, week } = words.endings;
  const done = findEndingText(c, { day, week });
  return renderPage(c, {
    title: `${words.sample.day}${words.aside(words.sample.mark)}`,
    body: (
      <div lang={words.lang}>
        {done === undefined ? null : (
          <Answer is="done" heading={done}>
            {null}
          </Answer>
        )}
        <p class="lead">{words.sample.lead}</p>
        <SampleActions c={c} />
      </div>
    ),
  });
};

/** 図書館の一日（見本）: moves the sample's clock, and does the work of staff and readers in that time. */
export const samplePage = ({ sample: day, staff, staffOf }: PortalOptions) => {
  const pages = new Hono<PortalEnv>();
  if (day === undefined) return pages;
  /** The last task. Each task waits for it, so that clicks of two visitors do not do the same work twice. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<unknown>) => (last = last.then(work, work));
  /** Moves the clock by the days of a form. Returns the ending of the form. */
  const passTime = async (form: URLSearchParams): Promise<Ending> => {
    const isWeek = form.get('days') === '7';
    await inTurn(() => day.playUntil(addDays(day.today(), isWeek ? 7 : 1)));
    return isWeek ? 'week' : 'day';
  };

  pages
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
                <SampleActions c={c} />
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
      const deeds: Readonly<Record<string, readonly [Ending, () => Promise<unknown>]>> = {
        fetch: ['fetch', () => day.handOver(visitor.patron)],
        bring: ['bring', () => day.bringBack(visitor.patron, '9999-12-31')],
      };
      const found = deeds[form.get('act') ?? ''];
      if (found === undefined) return redirectToEnding(c, path, await passTime(form));
      const [ending, deed] = found;
      await inTurn(deed);
      return redirectToEnding(c, path, ending);
    });
  if (staff === undefined && staffOf === undefined) return pages;
  return pages
    .get(staffPath, (c) => (c.var.staff?.at ? renderForStaff(c) : renderNotFound(c)))
    .post(staffPath, async (c) =>
      c.var.staff?.at ? redirectToReport(c, staffPath, await passTime(c.var.form)) : renderNotFound(c),
    );
};
