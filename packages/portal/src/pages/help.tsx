import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { PortalContext, PortalEnv } from '../context.js';
import { ButtonLink } from '../layout/button.js';
import { Items, Lines, Links } from '../layout/lists.js';
import { renderPage } from '../layout/page.js';

const numbers = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩'];

const renderHelpPage = (c: PortalContext, title: string, body: Child) =>
  renderPage(c, { title, crumbs: [['/help', c.var.words.screen.service.faq]], body });

/** よくある質問（FAQ） ①–⑩, and links to the other help pages (R97). */
const renderQuestions = (c: PortalContext) => {
  const { texts, words } = c.var;
  const { guide, help: labels, search } = words;
  const { service } = words.screen;
  return renderPage(c, {
    title: service.faq,
    crumbs: [],
    body: (
      <>
        <h2>{guide.faq.heading}</h2>
        <div class="questions">
          {texts.faq.map(({ question, answers }, index) => (
            <details id={`q${index + 1}`}>
              <summary>
                {numbers[index]}
                {question}
              </summary>
              <Lines of={answers} />
            </details>
          ))}
        </div>
        <Links
          of={[
            ['/help/reserving', guide.reserving.heading],
            ['/help/pickup', guide.receiving.heading],
            ['/help/mail', labels.mail],
            ['/help/registration', service.remoteRegistration],
            ['/help/search', search.help],
          ]}
        />
      </>
    ),
  });
};

const renderMailHelp = (c: PortalContext) => {
  const { texts, words } = c.var;
  return renderHelpPage(
    c,
    words.help.mail,
    <>
      <Lines of={texts.faq[8]?.answers ?? []} />
      <p>
        <a href="/mail-address">{words.screen.service.mailAddress}</a>
      </p>
    </>,
  );
};

/** How to reserve, in five steps: 貸出予約をするには (R26–R48). */
const renderReservingHelp = (c: PortalContext) => {
  const { options, texts, words } = c.var;
  const { reserving: how, holdings, login } = words.guide;
  const { remark } = words.help;
  const { notes } = texts;
  return renderHelpPage(
    c,
    how.heading,
    <>
      <p>{how.places}</p>
      <p>{notes.branchRegistration}</p>
      <ol class="guide">
        <li>
          <p>{how.click}</p>
        </li>
        <li>
          <p>{login.heading}</p>
        </li>
        <li>
          <p>{how.find}</p>
        </li>
        <li>
          <p>{how.add}</p>
          <p>{remark(holdings.aboutStatus)}</p>
          <Items of={[holdings.onShelf(options.contact.name), holdings.onLoan]} class="text" />
          <p>{remark(holdings.noButton)}</p>
          <p>{how.more}</p>
        </li>
        <li>
          <Lines
            of={[
              `${how.toCart}${how.review}`,
              how.place,
              how.tick,
              remark(notes.readInOrder),
              remark(how.remove),
            ]}
          />
          <Lines of={[how.confirm, notes.ranks, notes.outOfOrder, notes.onlyInOrder, notes.done]} />
        </li>
      </ol>
    </>,
  );
};

/** How to pick up books, in three steps: 本を受け取るには (R49–R61). */
const renderPickupHelp = (c: PortalContext) => {
  const { texts, words } = c.var;
  const { notes, faq } = texts;
  const { receiving: how } = words.guide;
  const { cases } = words.help;
  return renderHelpPage(
    c,
    how.heading,
    <>
      <h2>①{how.mail}</h2>
      <p>{notes.mailed}</p>
      <h2>②{how.receipt}</h2>
      <div class="cases">
        <h3>
          {cases.counter} {notes.atCounter}
        </h3>
        <p>{notes.nextDay}</p>
        <h3>
          {cases.elsewhere} {notes.elsewhere}
        </h3>
        <Lines of={[notes.dispatched, notes.daysLater, `*${how.dispatchDays}`]} />
      </div>
      <h2>③{how.ready}</h2>
      <Lines of={[notes.ready, notes.readyBeforeMail]} />
      <h2>{how.cards}</h2>
      <Lines of={[...(faq[1]?.answers ?? []), notes.cards]} />
    </>,
  );
};

const renderRegistrationHelp = (c: PortalContext) => {
  const { texts, words } = c.var;
  return renderHelpPage(
    c,
    words.screen.service.remoteRegistration,
    <>
      <p class="lead">{texts.remoteRegistration}</p>
      <p>{words.guide.faq.more}</p>
      <p class="buttons">
        <ButtonLink to="/registration-form" label={words.help.printForm} />
      </p>
    </>,
  );
};

export const helpPage = new Hono<PortalEnv>()
  .get('/help', renderQuestions)
  .get('/help/reserving', renderReservingHelp)
  .get('/help/mail', renderMailHelp)
  .get('/help/pickup', renderPickupHelp)
  .get('/help/registration', renderRegistrationHelp);
