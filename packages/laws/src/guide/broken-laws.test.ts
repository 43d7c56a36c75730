import { expect, it } from 'vitest';
import { type TraceJudge, createTraceJudge } from '../check/trace-judge.js';
import { playMoves } from '../check/play-moves.js';
import type { Entry, Trace } from '../check/trace.js';
import { stories } from '../stories/stories.js';
import type { WrittenStory } from '../stories/story.js';
import { guideSystem } from '../system/guide-system.js';
import { completeDeclaration } from '../system/complete-declaration.js';
import { wrongEntries } from '../testing/wrong-entries.js';
import { renderEntry } from '../render/render-entry.js';
import { renderBrokenLaw } from '../render/render-failure.js';
import { createWorld } from '../worlds/library.js';
import { reduceWorld } from '../worlds/reduce-world.js';
import { dateOf, type LocalTime } from './index.js';

/** A story with the answers of the guide itself. */
const traceOf = async ({ moves }: WrittenStory): Promise<Trace> => {
  const world = createWorld(completeDeclaration(guideSystem.declares));
  const made = (from: LocalTime) => moves(world.numbers, dateOf(from));
  const needed = reduceWorld(world, made('2021-04-03T10:00'));
  return (await playMoves(guideSystem, needed, made, { looking: true })).traceJudge.trace;
};

const metBy = ({ tally: { cases } }: TraceJudge, law: string): number =>
  Object.values(cases.get(law) ?? {}).reduce((sum, times) => sum + times, 0);

const metAt = ({ entries, ...trace }: Trace, law: string): readonly number[] => {
  const hearing = createTraceJudge(trace);
  return entries.flatMap((entry, at) => {
    const before = metBy(hearing, law);
    hearing.addEntry(entry);
    return metBy(hearing, law) > before ? [at] : [];
  });
};

/** Renders an entry and its answer, or those of a round. */
const saidIn = (entry: Entry): string => {
  if ('together' in entry)
    return entry.together.map(({ order, answer }) => saidIn({ order, answer })).join('; ');
  if (!('order' in entry || 'again' in entry || 'question' in entry)) return '';
  const { what, answer } = renderEntry(entry);
  return `${what.en} → ${answer.en}`;
};

/** Renders a wrong entry's verdict, and the laws that the rest of the story then breaks. */
const toldOf = ({ entries, ...trace }: Trace, at: number, wrong: Entry): string => {
  const hearing = createTraceJudge(trace);
  for (const entry of entries.slice(0, at)) hearing.addEntry(entry);
  const texts = hearing.addEntry(wrong).flatMap((broken) => {
    const found = { law: broken.law, trace: hearing.trace, broken };
    const [en, ja] = (['en', 'ja'] as const).map((language) =>
      renderBrokenLaw(found, language).split('\n').at(-1),
    );
    return [`  ${broken.law}, ${broken.side}: ${en ?? ''}`, `    ${ja ?? ''}`];
  });
  const later = entries.slice(at + 1).flatMap((entry) => hearing.addEntry(entry).map(({ law }) => law));
  return [
    saidIn(wrong),
    ...texts,
    ...(later.length === 0 ? [] : [`  then ${[...new Set(later)].join(', ')}`]),
  ].join('\n');
};

it.each(stories)(
  'renders the broken laws of each wrong answer in the story of $law, $side',
  async (story) => {
    const trace = await traceOf(story);
    const texts = metAt(trace, story.law).flatMap((at) =>
      wrongEntries(trace.entries[at] as Entry, story.law).map((wrong) => toldOf(trace, at, wrong)),
    );
    expect(`\n${[...new Set(texts)].join('\n')}\n`).toMatchSnapshot();
  },
);
