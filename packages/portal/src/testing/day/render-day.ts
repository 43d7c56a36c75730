import type { playDay } from './play-day.js';
import { listPagesOf } from './worker.js';

type PlayedDay = Awaited<ReturnType<typeof playDay>>;

/** The pages that nobody opened, and the pages for work that a person with their role did not open. */
export const findUnopened = ({ routes, opened }: PlayedDay): readonly string[] => {
  const seen = new Set([...opened.values()].flatMap((some) => [...some]));
  const ofRoles = [...opened].flatMap(([person, some]) =>
    listPagesOf(person)
      .filter(({ path }) => !some.has(path))
      .map(({ path }) => `${person} ${path}`),
  );
  return [...routes.filter((route) => !seen.has(route)), ...ofRoles];
};

/** The numbers of a day: scans, opened pages and shown refusals. */
export const renderDay = (played: PlayedDay): string => {
  const { scans, routes, opened, refusals } = played;
  const pages = [...opened].map(([person, some]) => `${person} ${some.size}`).join(', ');
  return [
    `${scans} scans; pages without a visitor: ${findUnopened(played).join(' ')}; of ${routes.length} pages: ${pages}`,
    `refusals: ${refusals.seen.size} of ${refusals.all.size}: ${[...refusals.seen].join(' ')}`,
    `not refused with: ${refusals.unseen.join(' ')}`,
  ].join('\n');
};
