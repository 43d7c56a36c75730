import type { StaffRole } from '@torioki/lending/vocabulary';
import { password } from '../../sample/people.js';
import { headquarters, places } from '../../sample/places.js';
import { listWorkPages, workPages, type WorkPage } from '../../staff/work-pages.js';
import { staffWords } from '../../words/staff-words.js';
import { findRoute } from '../crawl.js';
import type { Keyboard, ShownAnswer } from './keyboard.js';
import { fivePeople } from './staff-of-day.js';

const { signIn, people, roles } = staffWords;

/** The name of the button that chooses a role at a place. */
export const nameDuty = ({
  role,
  location,
}: {
  readonly role: StaffRole;
  readonly location: string;
}): string => people.duty(roles[role], places.find((one) => one.location === location)?.name ?? location);

type Expected = ShownAnswer['is'];
type Person = keyof typeof fivePeople;

/** The pages for the work of a person. */
export const listPagesOf = (person: Person): readonly WorkPage[] => {
  const { role, location } = fivePeople[person];
  return listWorkPages({ role, isHeadquarters: location === headquarters }, true);
};

/** The observations of a run. */
export interface DayReport {
  scans: number;
  /** The answers that differ from the expected ones. */
  readonly strange: string[];
  /** The patterns of all pages for staff. */
  readonly routes: readonly string[];
  /** The patterns of the pages that each person opened. */
  readonly opened: Map<Person, Set<string>>;
}

interface WithRoutes {
  readonly routes: readonly { readonly method: string; readonly path: string }[];
}

export const startReport = (app: WithRoutes): DayReport => ({
  ...{ scans: 0, strange: [], opened: new Map() },
  routes: [
    ...new Set(
      app.routes
        .filter(({ method, path }) => method === 'GET' && /^\/staff(\/[^*]*)?$/.test(path))
        .map(({ path }) => path),
    ),
  ],
});

/** Signs a person in, who then works through the pages. */
export const startWork = async (
  person: Person,
  openKeyboard: (start: string) => Promise<Keyboard>,
  report: DayReport,
) => {
  const { staff } = fivePeople[person];
  const opened = report.opened.get(person) ?? new Set<string>();
  report.opened.set(person, opened);
  const keyboard = await openKeyboard('/staff/login');
  await keyboard.press(signIn.submit, { [signIn.staff]: staff, [signIn.password]: password });

  /** The routes of the links that the person has followed. A link may have opened another page. */
  const tried = new Set<string>();

  const note = (): void => {
    const route = findRoute(report.routes, keyboard.path());
    if (route !== undefined) opened.add(route);
  };

  note();
  if (keyboard.path() === '/staff/duty') await keyboard.press(nameDuty(fivePeople[person]));

  const follow = async (link: string): Promise<void> => {
    await keyboard.follow(link);
    note();
  };

  const openPage = ({ name }: WorkPage): Promise<void> => follow(name(staffWords));

  /** Follows the links from a page to each kind of page that the person has not opened. */
  const explore = async (start: () => Promise<unknown>, links: readonly string[] = []): Promise<void> => {
    await start();
    for (const link of links) await follow(link);
    for (const { name, path } of await keyboard.listLinks()) {
      const route = findRoute(report.routes, path);
      if (route === undefined || opened.has(route) || tried.has(route)) continue;
      tried.add(route);
      await explore(start, [...links, name]);
    }
  };

  const check = (what: string, expected: Expected | undefined, { is, text }: ShownAnswer): Expected => {
    note();
    if (expected !== undefined && is !== expected)
      report.strange.push(`${staff}, ${keyboard.path()}, ${what}: ${is} instead of ${expected}. ${text}`);
    return is;
  };

  return {
    read: keyboard.read,
    follow,
    open: (page: keyof typeof workPages): Promise<void> => openPage(workPages[page]),
    explore,
    /** Opens each page of the role, and from there each kind of page that a link leads to. */
    exploreAll: async (): Promise<void> => {
      for (const page of listPagesOf(person)) await explore(() => openPage(page));
    },
    /** Scans a text. Reports an answer of another kind than the expected. */
    scan: async (text: string, expected?: Expected): Promise<Expected> => {
      report.scans += 1;
      return check(`scan of ${text}`, expected, await keyboard.scan(text));
    },
    press: async (
      button: string,
      expected: Expected,
      fields: Readonly<Record<string, string>> = {},
    ): Promise<Expected> => check(`button ${button}`, expected, await keyboard.press(button, fields)),
  };
};

export type Worker = Awaited<ReturnType<typeof startWork>>;
