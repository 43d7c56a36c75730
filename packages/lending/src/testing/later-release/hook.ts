/**
 * `node --import hook.js` runs a program with a later release of lending: the modules in this folder replace
 * some of lending's modules.
 */
import { register } from 'node:module';

const folder = new URL('.', import.meta.url).href;
const own = {
  [new URL('../../events/renewed.js', folder).href]: new URL('renewed.js', folder).href,
  [new URL('../../decisions/renew/decide.js', folder).href]: new URL('decide.js', folder).href,
};

const hooks = `
const folder = ${JSON.stringify(folder)};
const own = ${JSON.stringify(own)};
export const resolve = async (specifier, context, next) => {
  const found = await next(specifier, context);
  const later = own[found.url];
  return later === undefined || context.parentURL?.startsWith(folder) ? found : { ...found, url: later };
};`;

register(`data:text/javascript,${encodeURIComponent(hooks)}`);
