import { Hono } from 'hono';
import { html } from 'hono/html';
import type { PortalEnv, Variables } from '../context.js';
import { renderNotFound } from './trouble.js';

export const applicationFile = 'application.html';

/** The styles of the file. They are in the file itself, so that it looks the same wherever it is stored. */
const style = `
@page { size: A4; margin: 18mm }
body { font-family: sans-serif; line-height: 1.6; max-width: 174mm; margin: 1rem auto; padding: 0 1rem; color: #000; background: #fff }
h1 { font-size: 1.4rem; text-align: center }
table { width: 100%; border-collapse: collapse }
th, td { border: 1px solid #000; padding: 0.4rem 0.6rem; text-align: left; vertical-align: top }
th { width: 30%; font-weight: normal }
input:not([type]), textarea { width: 100%; min-height: 2.75rem; border: 0; font: inherit; background: #eef3fb; box-sizing: border-box }
label { display: inline-block; min-height: 2.75rem; margin-right: 1.5rem }
.staff { height: 24mm }
@media print { body { margin: 0; padding: 0 } input:not([type]), textarea { background: none } .guide { display: none } }
`;

const Row = ({ name, tall = false }: { readonly name: string; readonly tall?: boolean }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{tall ? <textarea aria-label={name} rows={5} /> : <input aria-label={name} />}</td>
  </tr>
);

const Sheet = ({ texts, words, options: { contact } }: Variables) => {
  const { application: labels } = words;
  const { registration } = words.screen.service;
  return (
    <html lang={words.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${contact.name} ${registration}`}</title>
        <style>{style}</style>
      </head>
      <body>
        <h1>
          {contact.name} {registration}
        </h1>
        <div class="guide">
          <p>{labels.fileLead}</p>
          <p>{texts.remoteRegistration}</p>
        </div>
        <table>
          <tbody>
            <tr>
              <th scope="row">{labels.kind}</th>
              <td>
                {Object.values(labels.kinds).map((kind) => (
                  <label>
                    <input type="checkbox" /> {kind}
                  </label>
                ))}
              </td>
            </tr>
            {[labels.date, ...Object.values(labels.lines)].map((name) => (
              <Row name={name} />
            ))}
            <Row name={labels.changes} tall />
            <tr>
              <th scope="row">{labels.staff}</th>
              <td class="staff" />
            </tr>
          </tbody>
        </table>
        <p>
          {words.labelled(
            labels.to,
            [contact.address, contact.department, contact.section].filter((part) => part !== null).join(' '),
          )}
        </p>
      </body>
    </html>
  );
};

/** 利用登録申込書 as a file for any browser: fill it in on the screen or by hand, and print it (R98). */
export const registrationFormFile = new Hono<PortalEnv>().get('/registration-form/:file', (c) => {
  if (c.req.param('file') !== applicationFile) return renderNotFound(c);
  const of = c.var;
  const name = encodeURIComponent(`${of.words.screen.service.registration}.html`);
  c.header('Content-Disposition', `attachment; filename="${applicationFile}"; filename*=UTF-8''${name}`);
  return c.html(html`<!doctype html>${(<Sheet {...of} />)}`);
});
