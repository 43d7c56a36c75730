import { password } from '../../sample/people.js';
import { workPages } from '../../staff/work-pages.js';
import { staffWords } from '../../words/staff-words.js';
import type { Keyboard, ShownAnswer } from './keyboard.js';
import { fivePeople } from './staff-of-day.js';

type Expected = ShownAnswer['is'];

/** The observations of a run. */
export interface DayReport {
  scans: number;
  /** The answers that differ from the expected ones. */
  readonly strange: string[];
  /** The paths of the pages that people used. */
  readonly used: Set<string>;
}

export const startReport = (): DayReport => ({ scans: 0, strange: [], used: new Set() });

/** Signs a person in, who then works through the pages. */
export const startWork = async (
  person: keyof typeof fivePeople,
  openKeyboard: (start: string) => Promise<Keyboard>,
  report: DayReport,
) => {
  const { staff } = fivePeople[person];
  const { signIn } = staffWords;
  const keyboard = await openKeyboard('/staff/login');
  await keyboard.press(signIn.submit, { [signIn.staff]: staff, [signIn.password]: password });

  const check = (what: string, expected: Expected | undefined, { is, text }: ShownAnswer): Expected => {
    report.used.add(keyboard.path());
    if (expected !== undefined && is !== expected)
      report.strange.push(`${staff}, ${keyboard.path()}, ${what}: ${is} instead of ${expected}. ${text}`);
    return is;
  };

  return {
    read: keyboard.read,
    open: async (page: keyof typeof workPages): Promise<void> => {
      await keyboard.follow(workPages[page].name(staffWords));
      report.used.add(keyboard.path());
    },
    /** Scans a text. Reports an answer of another kind than the expected. */
    scan: async (text: string, expected?: Expected): Promise<Expected> => {
      report.scans += 1;
      return check(`scan of ${text}`, expected, await keyboard.scan(text));
    },
    press: async (button: string, expected: Expected): Promise<Expected> =>
      check(`button ${button}`, expected, await keyboard.press(button)),
  };
};

export type Worker = Awaited<ReturnType<typeof startWork>>;
