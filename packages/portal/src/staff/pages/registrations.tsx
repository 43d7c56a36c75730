import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../../context.js';
import { Links } from '../../layout/lists.js';
import { renderPage } from '../../layout/page.js';
import { renderOutdatedForm } from '../../pages/trouble.js';
import type { Reason } from '../layout/reasons.js';
import { RefusedAnswer } from '../layout/refused-answer.js';
import { onlyFor } from '../only-for.js';
import { buildPatronPath } from '../patrons/handle.js';
import { DoneAct, redirectToAct } from '../patrons/report-act.js';
import { ApplicationForm } from '../registrations/application-form.js';
import { register, type ApplicationFaults, type Channel } from '../registrations/application.js';
import { openCardHandle } from '../registrations/card-to-send.js';
import { CardsToSend, CopiesToReturn, toSendPath } from '../registrations/post-lists.js';
import { findCommandId } from '../scans/command-id.js';
import { renderReasons } from '../render-reasons.js';
import { visitOf } from '../staff-visit.js';
import { workPages, type WorkPage } from '../work-pages.js';

const counter: WorkPage = workPages.registrations;

/** The pages for the post. General materials receive the applications by post (R101). */
const post: WorkPage = { ...counter, path: `${counter.path}/by-post`, roles: ['general-materials'] };

const pages = { counter, post };

const renderApplication = (c: PortalContext, channel: Channel, faults?: ApplicationFaults) => {
  const { at, words } = visitOf(c);
  const { registrations: labels } = words;
  const { path } = pages[channel];
  const others = [
    [counter.path, labels.heading],
    [post.path, labels.byPost],
    [toSendPath, labels.toSend],
  ] as const;
  return renderPage(c, {
    title: channel === 'post' ? labels.byPost : labels.heading,
    status: faults === undefined ? 200 : 422,
    body: (
      <>
        {faults === undefined ? null : (
          <RefusedAnswer
            heading={labels.refused}
            reasons={[
              labels.refusedLead,
              ...faults.reasons,
              ...(channel === 'post' ? [labels.refusedByPost] : []),
            ]}
          />
        )}
        <p class="lead">{channel === 'post' ? labels.postLead : labels.counterLead}</p>
        <ApplicationForm c={c} action={path} channel={channel} faults={faults} />
        {post.roles.includes(at.member.role) ? <Links of={others.filter(([to]) => to !== path)} /> : null}
      </>
    ),
  });
};

const answerApplication = (channel: Channel) => async (c: PortalContext) => {
  const answer = await register(c, channel);
  if (answer.is === 'refused') return renderApplication(c, channel, answer);
  return redirectToAct(c, await buildPatronPath(c, answer.patron), 'register');
};

const renderToSend = (c: PortalContext, reasons?: readonly Reason[]) => {
  const { registrations: labels, patrons } = visitOf(c).words;
  return renderPage(c, {
    title: labels.toSend,
    status: reasons === undefined ? 200 : 409,
    body: (
      <>
        {reasons === undefined ? null : <RefusedAnswer heading={patrons.refused} reasons={reasons} />}
        <DoneAct c={c} />
        <CardsToSend c={c} />
        <CopiesToReturn c={c} />
        <p class="screen-only">
          <a href={post.path}>{labels.byPost}</a>
        </p>
      </>
    ),
  });
};

/** Records that the card of a row was sent by registered mail, with the photocopy. */
const sendCard = async (c: PortalContext) => {
  const { at } = visitOf(c);
  const opened = await openCardHandle(c, c.var.form.get('card') ?? '');
  if (opened === undefined) return renderOutdatedForm(c);
  const { patron, card } = opened;
  const commandId = findCommandId(c.var.form, `send ${patron}`, []);
  const sent = { card, idCopyEnclosed: true, registeredMail: true, commandId };
  const reasons = renderReasons(c.var, await at.desk.file(patron).sendCard(sent));
  return reasons === undefined ? redirectToAct(c, toSendPath, 'send-card') : renderToSend(c, reasons);
};

/** Registrations at the counter and by post, and the cards that go out by post (R4, R98–R102). */
export const registrationsPage = new Hono<PortalEnv>()
  .get(counter.path, onlyFor(counter), (c) => renderApplication(c, 'counter'))
  .post(counter.path, onlyFor(counter), answerApplication('counter'))
  .get(post.path, onlyFor(post), (c) => renderApplication(c, 'post'))
  .post(post.path, onlyFor(post), answerApplication('post'))
  .get(toSendPath, onlyFor(post), (c) => renderToSend(c))
  .post(toSendPath, onlyFor(post), sendCard);
