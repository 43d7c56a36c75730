import { orThrow, type AnyRefusal, type Library, type PatronRegistry, type Texts } from 'torioki';
import { addDays } from '@torioki/lending/vocabulary';
import { dateOf } from '../../local-date.js';
import { parseInJapan } from '../../sample/movable-clock.js';
import { password } from '../../sample/people.js';
import { branch, headquarters } from '../../sample/places.js';
import { samplePolicy } from '../../sample/policy.js';
import { staffWords } from '../../words/staff-words.js';
import { openBrowser, type Browser, type ShownPage } from '../browser-without-scripts.js';
import type { CopyOfDay } from '../day/copies-of-day.js';
import { useWithoutScripts } from '../day/keyboard-without-scripts.js';
import { openStaffed, type StaffedOptions } from '../day/open-day.js';
import { fivePeople } from '../day/staff-of-day.js';

type Language = Parameters<Texts['explainRefusal']>[1];

/** A refusal that a page put into words. */
export interface Explained extends ReturnType<Texts['explainRefusal']> {
  readonly refusal: AnyRefusal;
  readonly language: Language;
}

const { signIn, patrons } = staffWords;
const monday = '2021-04-19';

/** The name of a title on the pages for staff. */
export const nameTitle = ({ title }: Pick<CopyOfDay, 'title'>): string => `一日の本 ${title} / 見本 作家`;

/** Copies of one title each, with one reader each. */
const makeSingles = (prefix: string, many: number, location: string): readonly CopyOfDay[] =>
  Array.from({ length: many }, (_, nth) => ({
    ...{ copy: `${prefix}${nth}-a`, title: `${prefix}${nth}`, location },
    card: `${location === branch ? 27 : 26}${10_000 + nth}`,
  }));

const here = makeSingles('H', 90, headquarters);
const there = makeSingles('T', 6, branch);
const overdue = makeSingles('D', 1, headquarters);

/** Writes down every refusal that the texts of a library explain. */
const noteExplained = (
  library: Library<PatronRegistry>,
  note: (explained: Explained) => void,
): Library<PatronRegistry> => ({
  ...library,
  texts: async (reader) => {
    const answer = await library.texts(reader);
    if (answer.is !== 'shown') return answer;
    const explainRefusal: Texts['explainRefusal'] = (refusal, language) => {
      const explained = answer.shown.explainRefusal(refusal, language);
      note({ ...explained, refusal, language });
      return explained;
    };
    return { ...answer, shown: { ...answer.shown, explainRefusal } };
  },
});

/** A browser that can send its last request again. */
const openRepeating = (app: Parameters<typeof openBrowser>[0]) => {
  const browser = openBrowser(app);
  let last: () => Promise<ShownPage> = () => browser.open('/staff');
  let shown: ShownPage | undefined;
  const keep = async (request: typeof last) => {
    last = request;
    shown = await request();
    return shown;
  };
  return {
    ...browser,
    open: (path: string) => keep(() => browser.open(path)),
    post: (...given: Parameters<Browser['post']>) => keep(() => browser.post(...given)),
    /** Sends the last request again, in a language of the pages. */
    repeat: async (language: Language) => {
      await browser.open(`/staff?lang=${language}`);
      await keep(last);
    },
    read: () => shown?.text ?? '',
    /** Opens a page in another tab. */
    touch: () => browser.open('/staff'),
  };
};

type Staffed = Awaited<ReturnType<typeof openStaffed>>;

/** Opens a library that writes down the refusals that its pages explain. */
const openWatched = async (copies: readonly CopyOfDay[], more: StaffedOptions = {}) => {
  const explained: Explained[] = [];
  const watch = (library: Library<PatronRegistry>) => noteExplained(library, (one) => explained.push(one));
  return { ...(await openStaffed(copies, { ...more, watch })), explained };
};

/** Signs a person in. */
const startIn =
  ({ app, explained }: Pick<Staffed, 'app'> & { readonly explained: Explained[] }) =>
  async (person: keyof typeof fivePeople) => {
    const browser = openRepeating(app);
    const keyboard = await useWithoutScripts(browser, '/staff/login');
    const { staff } = fivePeople[person];
    await keyboard.press(signIn.submit, { [signIn.staff]: staff, [signIn.password]: password });
    const { repeat, touch, read } = browser;
    return { ...keyboard, repeat, touch, read, explained };
  };

/** A library on its first day, without places, or with the history of another one. */
const openNewLibrary = async (history?: Staffed['events']) => {
  const opened = await openWatched([], { isNew: true, ...(history && { history }) });
  return { ...opened, start: startIn(opened) };
};

export type NewLibrary = Awaited<ReturnType<typeof openNewLibrary>>;

/**
 * A library on a dispatch day, with the five people of the day, and with readers who have a book on loan at the
 * branch, on its shelf, and after its due date.
 */
export const openScene = async () => {
  const opened = await openWatched([...overdue, ...here, ...there]);
  const start = startIn(opened);
  const { library, time, day, patronOf } = opened;
  const free = { [headquarters]: here.values(), [branch]: there.values() };

  const moveTo = (instant: string) => time.moveTo(parseInJapan(instant));
  const deskOf = (person: keyof typeof fivePeople) => library.desk(fivePeople[person]);
  const fileOf = ({ card }: Pick<CopyOfDay, 'card'>, person: 'materials' | 'counter' = 'materials') =>
    deskOf(person).file(patronOf(card));
  const reserve = async ({ title, card, location }: CopyOfDay): Promise<void> => {
    orThrow(await library.portal(patronOf(card)).reserve({ lines: [{ title, location }] }));
  };
  /** Lends a copy from the shelf at the counter. */
  const lend = async (one: Pick<CopyOfDay, 'copy' | 'card'>): Promise<void> => {
    const cards = { prefectural: true, branch: true };
    orThrow(await fileOf(one, 'counter').pickUp({ copy: one.copy, location: headquarters, cards }));
  };
  /** The next copy that no case has used, with its reader. */
  const take = (location: typeof headquarters | typeof branch = headquarters): CopyOfDay => {
    const next = free[location].next();
    if (next.done) throw new Error(`The scene has no more copies at ${location}. Make more of them.`);
    return next.value;
  };
  /** Publishes the sample's rules with changes, from tomorrow on. */
  const publishPolicy = async (label: string, changes: Partial<typeof samplePolicy>): Promise<void> => {
    const from = addDays(dateOf(time.clock()), 1);
    const policy = { ...samplePolicy, ...changes, label: label as typeof samplePolicy.label };
    orThrow(await day.office().publishPolicy({ from, policy }));
  };

  /** Signs a person in, who opens the page of a reader. */
  const openReader = async (
    { card }: Pick<CopyOfDay, 'card'>,
    person: 'materials' | 'counter' = 'materials',
  ) => {
    const keyboard = await start(person);
    await keyboard.follow(patrons.heading);
    await keyboard.scan(card);
    return keyboard;
  };

  moveTo('2021-04-01 09:00');
  for (const one of overdue) await lend(one);
  moveTo('2021-04-09 09:00');
  await publishPolicy('suspensions', { suspension: { mostDays: 60 } });
  const [lentThere, ...waitThere] = [take(branch), take(branch), take(branch)];
  for (const one of [lentThere, ...waitThere]) await reserve(one);
  await day.playUntil(monday);
  await day.handOver(patronOf(lentThere.card));
  moveTo('2021-04-20 10:00');

  const newLibraries: NewLibrary[] = [];
  const openNew = async (history?: Staffed['events']): Promise<NewLibrary> => {
    const library = await openNewLibrary(history);
    newLibraries.push(library);
    return library;
  };

  return {
    ...{ ...opened, openNew, moveTo, deskOf, fileOf, reserve, lend, take, publishPolicy, start, openReader },
    close: async () => {
      for (const one of [...newLibraries, opened]) await one.close();
    },
    ...{ overdue: overdue[0] as CopyOfDay, lentThere, waitThere },
  };
};

export type Scene = Awaited<ReturnType<typeof openScene>>;
export type Colleague = Awaited<ReturnType<Scene['start']>>;

/** Brings a refusal on the screen of a member of staff, as it happens at work. Returns the person's browser. */
export type Bring = (scene: Scene) => Promise<Colleague>;
