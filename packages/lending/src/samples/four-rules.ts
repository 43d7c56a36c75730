import { fold } from '../aggregates/index.js';
import { defineRule } from '../host-rules/index.js';

/** At most six loans at the same time. */
export const loanLimit = defineRule({
  code: 'host:loan-limit',
  version: 1,
  command: 'pickUp',
  reads: (_, read) => ({ theirs: read.person() }),
  judge: ({ states: { theirs } }) => (theirs.loans.size >= 6 ? { facts: { limit: 6 } } : undefined),
  texts: {
    ja: ({ limit }) => `貸出は${limit}冊までです。`,
    en: ({ limit }) => `You can have at most ${limit} loans.`,
  },
});

/** Pupils have at most three reservations. The category is in the answer of the town's directory. */
export const pupilLimit = defineRule({
  code: 'host:pupil-limit',
  version: 1,
  command: ['reserve', 'reserveInOrder'],
  facts: ({ category }: { readonly category: string }) => category,
  reads: (_, read) => ({ theirs: read.person() }),
  judge: ({ command, states: { theirs }, facts }) =>
    facts === 'pupil' && theirs.reservations.size + command.lines.length > 3 ? { facts: {} } : undefined,
  texts: { ja: () => '児童の予約は3件までです。', en: () => 'Pupils can have three reservations.' },
});

/** No DVD goes to a home. The codes of DVDs begin with DVD. */
export const noDvdToHome = defineRule({
  code: 'host:no-dvd-to-home',
  version: 1,
  command: ['reserve', 'reserveInOrder'],
  reads: (_, read) => ({ published: read.published() }),
  judge: ({ command, states: { published } }) =>
    command.lines.some(
      ({ title, location }) =>
        title.startsWith('DVD') && published.locations.get(location)?.pickupClass === 'home',
    )
      ? { facts: {} }
      : undefined,
  texts: { ja: () => 'DVDは自宅にお届けできません。', en: () => 'DVDs are not delivered to homes.' },
});

/** The first days of the school holidays. The library announces them as special closures. */
const holidays = fold<readonly string[]>([])({ ClosureExtended: (days, { from }) => [...days, from] });

const daysUntil = (today: string, day: string): number => (Date.parse(day) - Date.parse(today)) / 86_400_000;

/** No renewal in the last week of school. */
export const noRenewalInLastWeek = defineRule({
  code: 'host:last-week-of-school',
  version: 1,
  command: 'renew',
  reads: (_, read) => ({ starts: read.events(holidays) }),
  judge: ({ states: { starts }, today }) => {
    const left = starts.map((day) => daysUntil(today, day)).find((days) => days > 0 && days <= 7);
    return left === undefined ? undefined : { facts: { left } };
  },
  texts: { ja: () => '学期末の週は延長できません。', en: () => 'No renewals in the last week of school.' },
});

export const fourRules = [loanLimit, pupilLimit, noDvdToHome, noRenewalInLastWeek];
