import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { PortalContext, PortalEnv } from '../../context.js';
import { Links } from '../../layout/lists.js';
import { renderPage } from '../../layout/page.js';
import { renderOutdatedForm } from '../../pages/trouble.js';
import type { Reason } from '../layout/reasons.js';
import { NotDone, RefusedAnswer } from '../layout/refused-answer.js';
import { onlyFor } from '../only-for.js';
import { Persons } from '../patrons/found-persons.js';
import { buildPatronPath } from '../patrons/handle.js';
import { DoneAct, redirectToAct } from '../patrons/report-act.js';
import { ApplicationForm } from '../registrations/application-form.js';
import {
  isAnotherPerson,
  register,
  type ApplicationFaults,
  type Channel,
} from '../registrations/application.js';
import { openCardHandle } from '../registrations/card-to-send.js';
import type { Namesakes } from '../registrations/find-namesakes.js';
import { CardsToSend, CopiesToReturn, toSend } from '../registrations/post-lists.js';
import { findCommandId } from '../scans/command-id.js';
import { renderReasons } from '../render-reasons.js';
import { visitOf } from '../staff-visit.js';
import { workPages, type WorkPage } from '../work-pages.js';

const counter: WorkPage = workPages.registrations;

/** The page for the applications by post. */
const post: WorkPage = { ...toSend, path: `${counter.path}/by-post` };

const pages = { counter, post };

interface ChannelProps {
  readonly c: PortalContext;
  readonly channel: Channel;
}

/** The question whether the applicant is one of the registered persons with the same name. */
const NamesakesAnswer = ({ c, of }: { readonly c: PortalContext; readonly of: Namesakes }) => {
  const { namesakes: labels } = visitOf(c).words.registrations;
  return (
    <>
      <NotDone heading={labels.heading} lead={labels.lead} />
      <Persons c={c} of={of} keepsPage />
    </>
  );
};

/** Every reason against an application. */
const FaultsAnswer = ({ c, channel, of }: ChannelProps & { readonly of: ApplicationFaults }) => {
  const { registrations: labels } = visitOf(c).words;
  const returned = channel === 'post' ? [labels.refusedByPost] : [];
  return (
    <RefusedAnswer heading={labels.refused} reasons={[labels.refusedLead, ...of.reasons, ...returned]} />
  );
};

/** The links to the other pages of registrations, for the role with the post. */
const OtherPages = ({ c, channel }: ChannelProps) => {
  const { at, words } = visitOf(c);
  const { registrations: labels } = words;
  if (!post.roles.includes(at.member.role)) return null;
  const all = [
    [counter.path, labels.heading],
    [post.path, labels.byPost],
    [toSend.path, labels.toSend],
  ] as const;
  return <Links of={all.filter(([to]) => to !== pages[channel].path)} />;
};

interface ApplicationContent {
  readonly answer?: Child;
  readonly status?: 200 | 409 | 422;
  readonly faults?: ApplicationFaults;
  readonly offersAnother?: boolean;
}

const renderApplication = (
  c: PortalContext,
  channel: Channel,
  { answer = null, status = 200, faults, offersAnother = false }: ApplicationContent = {},
) => {
  const { registrations: labels } = visitOf(c).words;
  const [title, lead] =
    channel === 'post' ? [labels.byPost, labels.postLead] : [labels.heading, labels.counterLead];
  return renderPage(c, {
    title,
    status,
    body: (
      <>
        {answer}
        <p class="lead">{lead}</p>
        <ApplicationForm
          c={c}
          action={pages[channel].path}
          channel={channel}
          faults={faults}
          offersAnother={offersAnother}
        />
        <OtherPages c={c} channel={channel} />
      </>
    ),
  });
};

const answerApplication = (channel: Channel) => async (c: PortalContext) => {
  const answer = await register(c, channel);
  switch (answer.is) {
    case 'registered':
      return redirectToAct(c, await buildPatronPath(c, answer.patron), 'register');
    case 'namesakes':
      return renderApplication(c, channel, {
        answer: <NamesakesAnswer c={c} of={answer.namesakes} />,
        status: 409,
        offersAnother: true,
      });
    case 'refused':
      return renderApplication(c, channel, {
        answer: <FaultsAnswer c={c} channel={channel} of={answer} />,
        status: 422,
        faults: answer,
        offersAnother: isAnotherPerson(c.var.form),
      });
  }
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
  return reasons === undefined ? redirectToAct(c, toSend.path, 'send-card') : renderToSend(c, reasons);
};

/** Registrations at the counter and by post, and the cards that go out by post (R4, R98–R102). */
export const registrationsPage = new Hono<PortalEnv>()
  .get(counter.path, onlyFor(counter), (c) => renderApplication(c, 'counter'))
  .post(counter.path, onlyFor(counter), answerApplication('counter'))
  .get(post.path, onlyFor(post), (c) => renderApplication(c, 'post'))
  .post(post.path, onlyFor(post), answerApplication('post'))
  .get(toSend.path, onlyFor(toSend), (c) => renderToSend(c))
  .post(toSend.path, onlyFor(toSend), sendCard);
