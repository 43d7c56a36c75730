/**
 * The time from Enter to the answer on the screen for staff, with Chromium, and the time of the first page of each
 * list. The library has a million events.
 */
import { orThrow } from '@torioki/event-store';
import { openSqliteCatalogue } from '@torioki/catalogue';
import { copyId, headquarters, titleId } from '@torioki/lending/samples';
import { workPages, type WorkPage } from '../../../packages/portal/dist/staff/work-pages.js';
import { serveApp } from '../../../packages/portal/dist/testing/serve-sample.js';
import { report, type Figure } from '../figure.js';
import { fileOf } from '../folder.js';
import { inventTitle, seedRandom } from '../invented-titles.js';
import { openFiles, recordLibrary } from '../lending/files.js';
import { openPortalOn } from '../open-portal.js';
import { registerPerson } from '../register-person.js';
import { measureByTurns, p95Ms, rounds } from '../rounds.js';
import { chooseSize } from '../size.js';

const events = chooseSize(1_000_000, 70_000);
const copies = 60_000;
const titles = copies / 2;
const scansOfARound = chooseSize(40, 10);
const visitsOfAList = chooseSize(20, 5);
const readers = (rounds + 1) * scansOfARound * 2;
const { location } = headquarters;

const header = 'X-Role';
type Role = WorkPage['roles'][number];

const stores = await openFiles({ events: fileOf('history'), views: fileOf('views') });
await recordLibrary(stores, events);
const { catalogue } = orThrow(await openSqliteCatalogue({ file: fileOf('catalogue.db') }));
orThrow(await catalogue.load(Array.from({ length: titles }, (_, n) => inventTitle(n))));
const { library, app, close } = await openPortalOn({
  stores,
  catalogue,
  people: fileOf('people'),
  staffOf: ({ headers }: Request) => ({
    role: headers.get(header) as Role,
    staff: 'C-01',
    location: headers.get(header) === 'branch' ? 'branch-7' : location,
  }),
});

const desk = library.desk({ role: 'general-materials', staff: 'G-01', location });
const counter = library.desk({ role: 'counter', staff: 'C-01', location });

const cardOf = (reader: number) => `${2_000_000 + reader}`;
const nameOf = (reader: number) => `佐藤 ${reader}号`;
const secured = (reader: number) => copyId(900_000 + reader);

/** Registers a reader with one copy on the hold shelf. */
const registerReader = async (reader: number): Promise<void> => {
  const patron = await registerPerson(desk, {
    card: cardOf(reader),
    name: nameOf(reader),
    mailAddress: `reader-${reader}@example.jp`,
  });
  const [copy, title] = [secured(reader), titleId(100_000 + reader)];
  orThrow(await desk.addCopy({ copy, title, loanClass: 'circulating', source: 'own' }));
  orThrow(await library.portal(patron).reserve({ lines: [{ title, location }] }));
  orThrow(await counter.secure({ copy }));
};
for (let reader = 1; reader <= readers; reader += 1) await registerReader(reader);

const served = await serveApp(app);
type Page = Awaited<ReturnType<typeof served.visit>>;
const visitAs = (role: Role) => served.visit({ extraHTTPHeaders: { [header]: role } });

/** A script that ends with the frame after the one that shows a text. Playwright looks only every 100 ms. */
const waitForText = (selector: string, shown: string) => `new Promise((resolve) => {
  const find = () => [...document.querySelectorAll(${JSON.stringify(selector)})].some(
    ({ textContent }) => textContent.includes(${JSON.stringify(shown)}));
  const look = () => requestAnimationFrame(find() ? resolve : look);
  look();
})`;

/** Presses Enter in the one field, and waits until the page shows a text. */
const send = (page: Page, selector: string, shown: string) => async () => {
  const seen = page.evaluate(waitForText(selector, shown));
  await page.keyboard.press('Enter');
  await seen;
};

const random = seedRandom(7);
const scanPage = await visitAs('counter');
await scanPage.goto(workPages.scan.path);

const scanCopy = async () => {
  const copy = copyId(Math.floor(random() * copies));
  await scanPage.locator('#copy:focus').fill(copy);
  return send(scanPage, '.answer dd', copy);
};

const handover = await visitAs('counter');
let reader = 0;

const openReader = async () => {
  reader += 1;
  await handover.goto(workPages.handover.path);
  await handover.locator('#copy:focus').fill(cardOf(reader));
  return send(handover, 'h1', nameOf(reader));
};

const handOver = async () => {
  const enter = await openReader();
  await enter();
  await handover.locator('#copy:focus').fill(secured(reader));
  return send(handover, '.answer dd', secured(reader));
};

const lists = Object.values<WorkPage>(workPages).filter(
  ({ path, isAboutPeople }) =>
    isAboutPeople === undefined && path !== workPages.scan.path && path !== workPages.handover.path,
);

const openList = async ({ path, roles }: WorkPage) => {
  const page = await visitAs(roles[0] ?? 'general-materials');
  return () =>
    p95Ms(visitsOfAList, () => async () => {
      const answer = await page.goto(path);
      if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`);
    });
};

const openedLists = Object.fromEntries(
  await Promise.all(lists.map(async (list) => [list.path, await openList(list)] as const)),
);

const found = await measureByTurns({
  'a scan': () => p95Ms(scansOfARound, scanCopy),
  'a card at the handover': () => p95Ms(scansOfARound, openReader),
  'a copy at the handover': () => p95Ms(scansOfARound, handOver),
  ...openedLists,
});

await served.close();
await close();

const figureOf = ([label, values]: readonly [string, readonly number[]]): Figure => ({
  label:
    label in openedLists
      ? `\`${label}\`, first page, 95th percentile`
      : `${label}, Enter to answer, 95th percentile`,
  unit: 'ms',
  rounds: values,
  atMost: label in openedLists ? 200 : 100,
});

report(
  `The pages for staff with ${events.toLocaleString('en')} events, on SQLite, in Chromium`,
  Object.entries(found).map(figureOf),
);
