import type { Browser } from './browser-without-scripts.js';

/** The content of a page without the ids of its forms and the handles of patrons, which are new on each page. */
const mainOf = (html: string): string =>
  html.slice(html.indexOf('<main')).replaceAll(/name="id" value="[^"]*"|(?<=\/staff\/patrons\/)[^"]*/g, '');

/**
 * Sends a form as the portal's script does. Returns the path that answered, and the received page beside the page
 * that a browser opens at its address.
 */
export const sendAsScript = async (
  browser: Browser,
  path: string,
  ...fields: readonly (readonly [string, string])[]
) => {
  const sent = [['form', browser.token()] as const, ...fields];
  const answer = await browser.post(path, sent, { 'Sec-Fetch-Dest': 'empty' });
  const address = answer.headers.get('Content-Location') ?? '';
  const opened = await browser.open(address);
  return { path: answer.path, address, received: mainOf(answer.html), opened: mainOf(opened.html) };
};
