import { expect, it } from 'vitest';
import { type Hearing, hearingOf } from '../check/hearing.js';
import { played } from '../check/played.js';
import type { Entry, Trace } from '../check/trace.js';
import { stories } from '../stories/stories.js';
import type { WrittenStory } from '../stories/story.js';
import { byTheGuide } from '../system/by-the-guide.js';
import { declared } from '../system/declared.js';
import { wrongEntries } from '../testing/wrong-entries.js';
import { toldEntry } from '../told/told-entry.js';
import { toldBroken } from '../told/told-failure.js';
import { libraryFor } from '../worlds/library.js';
import { worldOf } from '../worlds/world-of.js';
import { dateOf, type LocalTime } from './index.js';

/** A story with the answers of the guide itself. */
const traceOf = async ({ moves }: WrittenStory): Promise<Trace> => {
  const world = libraryFor(declared(byTheGuide.declares));
  const made = (from: LocalTime) => moves(world.numbers, dateOf(from));
  const needed = worldOf(world, made('2021-04-03T10:00'));
  return (await played(byTheGuide, needed, made, { looking: true })).hearing.trace;
};

const metBy = ({ tally: { bites } }: Hearing, law: string): number =>
  Object.values(bites.get(law) ?? {}).reduce((sum, times) => sum + times, 0);

const metAt = ({ entries, ...trace }: Trace, law: string): readonly number[] => {
  const hearing = hearingOf(trace);
  return entries.flatMap((entry, at) => {
    const before = metBy(hearing, law);
    hearing.hear(entry);
    return metBy(hearing, law) > before ? [at] : [];
  });
};

/** Renders an entry and its answer, or those of a round. */
const saidIn = (entry: Entry): string => {
  if ('together' in entry)
    return entry.together.map(({ order, answer }) => saidIn({ order, answer })).join('; ');
  if (!('order' in entry || 'again' in entry || 'question' in entry)) return '';
  const { what, answer } = toldEntry(entry);
  return `${what.en} → ${answer.en}`;
};

/** Renders a wrong entry's verdict, and the laws that the rest of the story then breaks. */
const toldOf = ({ entries, ...trace }: Trace, at: number, wrong: Entry): string => {
  const hearing = hearingOf(trace);
  for (const entry of entries.slice(0, at)) hearing.hear(entry);
  const told = hearing.hear(wrong).flatMap((broken) => {
    const found = { law: broken.law, trace: hearing.trace, broken };
    const [en, ja] = (['en', 'ja'] as const).map((language) =>
      toldBroken(found, language).split('\n').at(-1),
    );
    return [`  ${broken.law}, ${broken.side}: ${en ?? ''}`, `    ${ja ?? ''}`];
  });
  const later = entries.slice(at + 1).flatMap((entry) => hearing.hear(entry).map(({ law }) => law));
  return [
    saidIn(wrong),
    ...told,
    ...(later.length === 0 ? [] : [`  then ${[...new Set(later)].join(', ')}`]),
  ].join('\n');
};

it.each(stories)('of each wrong answer in the story of $law, $side, this is told', async (story) => {
  const trace = await traceOf(story);
  const told = metAt(trace, story.law).flatMap((at) =>
    wrongEntries(trace.entries[at] as Entry, story.law).map((wrong) => toldOf(trace, at, wrong)),
  );
  expect(`\n${[...new Set(told)].join('\n')}\n`).toMatchSnapshot();
});
