import { Hono } from 'hono';
import type { PortalEnv } from '../context.js';
import { renderPage } from '../layout/page.js';
import { applicationFile } from './registration-form-file.js';

/** 利用登録申込書 for printing on A4, for new registrations and changes (R92–R94, R98–R102). */
export const registrationFormPage = new Hono<PortalEnv>().get('/registration-form', (c) => {
  const { texts, options, words } = c.var;
  const { application: labels } = words;
  return renderPage(c, {
    title: words.screen.service.registration,
    crumbs: [],
    body: (
      <>
        <div class="screen-only">
          <p class="lead">{labels.lead}</p>
          <p>{texts.remoteRegistration}</p>
          <p class="buttons">
            <a class="button" href={`/registration-form/${applicationFile}`} download>
              {labels.download}
            </a>
          </p>
        </div>
        <table class="sheet">
          <tbody>
            <tr>
              <th scope="row">{labels.kind}</th>
              <td>
                {Object.values(labels.kinds)
                  .map((kind) => `□ ${kind}`)
                  .join('\u3000')}
              </td>
            </tr>
            <tr>
              <th scope="row">{labels.date}</th>
              <td>{labels.dateLine}</td>
            </tr>
            {Object.values(labels.lines).map((line) => (
              <tr>
                <th scope="row">{line}</th>
                <td />
              </tr>
            ))}
            <tr class="tall">
              <th scope="row">{labels.changes}</th>
              <td />
            </tr>
            <tr class="tall">
              <th scope="row">{labels.staff}</th>
              <td />
            </tr>
          </tbody>
        </table>
        <h2>{labels.to}</h2>
        <p>
          {options.contact.address === null ? null : (
            <>
              {options.contact.address}
              <br />
            </>
          )}
          {options.contact.department} {options.contact.section}
        </p>
      </>
    ),
  });
});
