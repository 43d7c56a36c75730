import { inMemoryCatalogue } from '@torioki/catalogue';
import type { MailMessage } from '@torioki/patrons';
import { quickHasher } from '@torioki/patrons/contract';
import { hokkaido, openLibrary, orThrow } from 'torioki';
import { openPortal } from '../../portal.js';
import { records } from '../../sample/books.js';
import { sampleProfile } from '../../sample/profile.js';
import { closeStores } from '../stores.js';
import type { Place } from './place.js';

const catalogue = inMemoryCatalogue();
orThrow(await catalogue.put(records));

/** Opens the library of a place, with its portal and its mails. */
export const openMarkedLibrary = async (place: Place, clock: () => Date) => {
  const stores = await place.open({ clock, hasher: quickHasher });
  const { sessions, ...others } = stores;
  const mails: MailMessage[] = [];
  const send = (mail: MailMessage) => {
    mails.push(mail);
    return Promise.resolve('sent' as const);
  };
  const options = { ...others, mailer: { send }, policy: hokkaido, profile: sampleProfile, clock };
  const { library } = orThrow(await openLibrary({ ...options, titles: catalogue.names }));
  const portal = { library, catalogue, sessions, name: '', contact: sampleProfile, clock };
  const { app } = orThrow(openPortal(portal));
  const close = async () => {
    await library.close();
    await closeStores(stores);
  };
  return { library, app, mails, stores, close };
};

export type MarkedLibrary = Awaited<ReturnType<typeof openMarkedLibrary>>;
