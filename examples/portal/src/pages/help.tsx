import { searchLabels } from '@torioki/catalogue';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { screenWords } from 'torioki';
import type { PortalContext, PortalEnv } from '../context.js';
import { page } from '../layout/page.js';
import { words } from '../words/words.js';

const { help: said } = words;
const { service } = screenWords;

const numbers = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩'];

const helped = (c: PortalContext, title: string, body: Child) =>
  page(c, { title, crumbs: [['/help', service.faq]], body });

/** よくある質問（FAQ） ①–⑩, and the rest of the help (R97). */
const questions = (c: PortalContext) =>
  page(c, {
    title: service.faq,
    crumbs: [],
    body: (
      <>
        <div class="questions">
          {c.var.texts.faq.map(({ question, answers }, index) => (
            <details id={`q${index + 1}`}>
              <summary>
                {numbers[index]}
                {question}
              </summary>
              {answers.map((answer) => (
                <p>{answer}</p>
              ))}
            </details>
          ))}
        </div>
        <ul class="links">
          {(
            [
              ['/help/mail', said.mail],
              ['/help/pickup', said.pickup],
              ['/help/registration', service.remoteRegistration],
              ['/help/search', searchLabels.help],
            ] as const
          ).map(([to, name]) => (
            <li>
              <a href={to}>{name}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  });

const mail = (c: PortalContext) =>
  helped(
    c,
    said.mail,
    <>
      {c.var.texts.faq[8]?.answers.map((line) => (
        <p>{line}</p>
      ))}
      <p>
        <a href="/mail-address">{service.mailAddress}</a>
      </p>
    </>,
  );

const pickup = (c: PortalContext) => {
  const { notes, faq } = c.var.texts;
  return helped(
    c,
    said.pickup,
    <>
      {faq[1]?.answers.map((line) => (
        <p>{line}</p>
      ))}
      <h2>{said.ready}</h2>
      {[notes.nextDay, notes.dispatched, notes.daysLater, notes.readyBeforeMail].map((line) => (
        <p>{line}</p>
      ))}
      <h2>{said.cards}</h2>
      <p>{notes.cards}</p>
    </>,
  );
};

const registration = (c: PortalContext) =>
  helped(
    c,
    service.remoteRegistration,
    <>
      <p class="lead">{c.var.texts.remoteRegistration}</p>
      <p class="buttons">
        <a class="button" href="/registration-form">
          {said.printForm}
        </a>
      </p>
    </>,
  );

export const helpPage = new Hono<PortalEnv>()
  .get('/help', questions)
  .get('/help/mail', mail)
  .get('/help/pickup', pickup)
  .get('/help/registration', registration);
