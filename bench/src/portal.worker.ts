/** Serves the portal to a patron with reservations and loans. Reports the times of its pages and its memory. */
import { orThrow } from '@torioki/event-store';
import { openSqliteCatalogue } from '@torioki/catalogue';
import { copyId, headquarters, titleId } from '@torioki/lending/samples';
import { openBrowser } from '../../packages/portal/dist/testing/browser-without-scripts.js';
import { listPaths } from '../../packages/portal/dist/testing/paths.js';
import { seedRandom, words } from './invented-titles.js';
import { openFiles } from './lending/files.js';
import { memoryPeak } from './memory-peak.js';
import { openPortalOn } from './open-portal.js';
import { registerPerson } from './register-person.js';
import { measureByTurns, p95Ms } from './rounds.js';

const [events = '', views = '', titles = '', people = '', count = '0'] = process.argv.slice(2);
const requests = 60;
const location = headquarters.location;

const stores = await openFiles({ events, views });
const catalogue = orThrow(await openSqliteCatalogue({ file: titles })).catalogue;
const { library, app, close } = await openPortalOn({ stores, catalogue, people });

const card = '1000001';
const password = '白い猫が三匹とびはねる';
const desk = library.desk({ role: 'general-materials', staff: 'G-01', location });
const counter = library.desk({ role: 'counter', staff: 'C-01', location });

/** Registers a patron with three loans, six reservations, and three books in the cart. */
const register = async (): Promise<void> => {
  const patron = await registerPerson(desk, { card, name: '佐藤 みのり', mailAddress: 'minori@example.jp' });
  const { code } = orThrow(await desk.file(patron).issueCode({ hours: 24 }));
  orThrow(await library.setPassword({ card, code, password }));
  const hers = library.portal(patron);
  for (const n of [1, 2, 3]) {
    const [copy, title] = [copyId(900_000 + n), titleId(40_000 + n)];
    orThrow(await desk.addCopy({ copy, title, loanClass: 'circulating', source: 'own' }));
    orThrow(await hers.reserve({ lines: [{ title, location }] }));
    orThrow(await counter.secure({ copy }));
    orThrow(
      await counter.file(patron).pickUp({ copy, location, cards: { prefectural: true, branch: false } }),
    );
  }
  for (const n of [1, 2, 3, 4, 5, 6])
    orThrow(await hers.reserve({ lines: [{ title: titleId(n), location }] }));
  for (const n of [11, 12, 13]) orThrow(await hers.addToCart({ title: titleId(n), location }));
};
await register();

const browser = openBrowser(app);
await browser.logIn(card, password);

const random = seedRandom(11);
const some = () => words[Math.floor(words.length * random() ** 3)]?.[0] ?? '';

/** The pages of the portal, and some with a query. */
const pages: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(listPaths({ app }).map((path) => [path, () => path])),
  '/search, 簡易検索': () => `/search?mode=simple&words=${some()}`,
  '/search, 詳細検索': () => `/search?mode=advanced&name=${some()}&author=${some().slice(0, 1)}`,
  '/search, フリーワード': () => `/search?mode=free-word&words=${some()} ${some()}`,
  '/titles/…': () => `/titles/${titleId(Math.floor(random() * Number(count)))}`,
};

const p95 = (path: () => string): Promise<number> =>
  p95Ms(requests, () => {
    const address = path();
    return async () => {
      const { status } = await browser.open(address);
      if (status !== 200) throw new Error(`${address} answered ${status}`);
    };
  });

const peak = memoryPeak();
const found = await measureByTurns(
  Object.fromEntries(Object.entries(pages).map(([page, path]) => [page, () => p95(path)])),
);
await close();
process.send?.({ pages: found, mb: peak() });
