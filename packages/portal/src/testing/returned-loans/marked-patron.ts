import { computeClosedDays, orThrow } from 'torioki';
import { copies } from '../../sample/books.js';
import { headquarters, places } from '../../sample/places.js';
import { openBrowser, type Browser } from '../browser-without-scripts.js';
import type { MarkedLibrary } from './open-marked-library.js';

const office = { role: 'general-materials', staff: 'G-01', location: headquarters } as const;
const counter = { role: 'counter', staff: 'C-01', location: headquarters } as const;
const atCounter = { location: headquarters, cards: { prefectural: true, branch: false } };

const mark = 'ZZ7777';
const card = `${mark}-1`;
const password = `${mark} の秘密の言葉`;

/** The texts that identify the marked patron. */
export const marks = [mark, '011-777-7777', '0117777777'];

const application = {
  ...{ card, name: `${mark} 花子`, address: `江別市${mark}町1`, phone: '011-777-7777' },
  ...{ mailAddress: `${mark}@example.jp`, evidence: 'driving-licence' as const },
};

const volumes = ['N03-1', 'N03-2'];
const [alone, fromShelf] = ['N01', 'N05'];
const reserved = [...volumes, alone];
const borrowed = [...reserved, fromShelf];

const copyOf = (title: string): string => copies.find((one) => one.title === title)?.copy ?? '';

/** Publishes the places and the days, and adds the copies. */
export const publish = async ({ library }: MarkedLibrary): Promise<void> => {
  const desk = library.desk(office);
  for (const one of places) orThrow(await desk.addPickupLocation(one));
  const spring = { from: '2021-04-06', until: '2021-06-30' };
  const days = orThrow(computeClosedDays(spring)).shown;
  orThrow(await desk.publishClosedDays({ ...spring, location: headquarters, days }));
  for (const one of copies) orThrow(await desk.addCopy(one));
};

/** Registers the marked patron. Returns the patron's key. */
export const register = async ({ library }: MarkedLibrary): Promise<string> => {
  const desk = library.desk(office);
  const { patron } = orThrow(await desk.registerPatron(application));
  const { code } = orThrow(await desk.file(patron).issueCode({ hours: 24 }));
  orThrow(await library.setPassword({ card, code, password }));
  return patron;
};

export const logIn = async ({ app }: MarkedLibrary): Promise<Browser> => {
  const user = openBrowser(app);
  await user.logIn(card, password);
  return user;
};

/** Clicks 確認 on the page that a form leads to. */
const confirm = async (user: Browser, ...form: Parameters<Browser['send']>): Promise<void> => {
  const { path, status, text } = await user.send(...form);
  if (status !== 200) throw new Error(text);
  const { text: ended } = await user.send(path);
  if (!ended.includes('終了です') && !ended.includes('延長しました')) throw new Error(ended);
};

/** Reserves a title, and then two volumes in a reading order, from the cart of the portal. */
export const reserve = async (user: Browser): Promise<void> => {
  for (const title of reserved) {
    await user.open(`/titles/${title}`);
    await user.send('/cart', ['act', 'add'], ['title', title]);
  }
  await user.open('/cart');
  await confirm(user, '/cart', ['act', 'reserve'], ['tick', alone]);
  await user.open('/cart');
  const ranks = volumes.flatMap((title, index) => [
    ['tick', title] as const,
    [`rank-${title}`, String(index + 1)] as const,
  ]);
  await confirm(user, '/cart', ['act', 'reserve'], ['in-order', '1'], ...ranks);
};

/** Sets aside the reserved copies. */
export const secure = async ({ library }: MarkedLibrary): Promise<void> => {
  for (const title of reserved) orThrow(await library.desk(counter).secure({ copy: copyOf(title) }));
};

/** Lends the patron the reserved copies, and another one from the shelf. */
export const lend = async ({ library }: MarkedLibrary, patron: string): Promise<void> => {
  const file = library.desk(counter).file(patron);
  for (const title of borrowed) orThrow(await file.pickUp({ copy: copyOf(title), ...atCounter }));
};

/** Renews a loan at the portal. */
export const renew = async (user: Browser): Promise<void> => {
  const { html } = await user.open('/loans');
  const loan = /name="loan" value="([^"]+)"/.exec(html)?.[1] ?? '';
  await confirm(user, '/loans', ['loan', loan], ['act', 'renew']);
};

/** Takes all copies back. */
export const takeBack = async ({ library }: MarkedLibrary): Promise<void> => {
  for (const title of borrowed)
    orThrow(
      await library.desk(counter).acceptReturn({ copy: copyOf(title), location: headquarters, payer: null }),
    );
};
