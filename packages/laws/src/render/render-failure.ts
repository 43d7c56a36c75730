import { type Lane, lawOf } from '../guide/index.js';
import type { Failure } from '../check/report.js';
import type { Entry, Trace } from '../check/trace.js';
import type { BrokenStory } from '../shrink/replay-story.js';
import { clause, type Language, readable } from './language.js';
import { renderEntry } from './render-entry.js';

type BrokenTrace = Pick<BrokenStory, 'law' | 'trace' | 'broken'>;

const names = {
  en: { R: 'the guide', A: 'our reading of the guide', O: 'not in the guide, but true of every library' },
  ja: { R: '手引き', A: '手引きの解釈', O: '手引きにはないが、どの図書館でも' },
} as const;

/** Renders concurrent orders as lanes. A lane reaches from the sending of its order to the answer. */
const lanesOf = (lanes: readonly Lane[], language: Language): readonly string[] => {
  const end = 1 + Math.max(0, ...lanes.map(({ sent, answered }) => answered ?? sent));
  return lanes.map(({ order, answer, sent, answered }) => {
    const last = answered ?? end;
    const lane = `${' '.repeat(sent - 1)}├${'─'.repeat(last - sent - 1)}┤`.padEnd(end);
    const rendered = renderEntry({ order, answer });
    return `${lane}  ${rendered.what[language]} → ${rendered.answer[language]}`;
  });
};

const marks = { en: '  ← here', ja: '  ← ここ' } as const;
const restarted = { en: 'the system is killed and restarted', ja: '停止して再び始まった' } as const;
const quiet = { en: 'from now on no new orders come', ja: 'これから新しい申込みはない' } as const;

const linesOf = (entry: Entry, now: string, language: Language): readonly string[] => {
  if ('now' in entry) return [];
  if ('quietSince' in entry) return [`${entry.quietSince}  ${quiet[language]}`];
  if ('restarted' in entry) return [`${now}  ${restarted[language]}`];
  if ('together' in entry) return lanesOf(entry.together, language).map((lane) => `${now}  ${lane}`);
  const rendered = renderEntry(entry);
  return [`${now}  ${rendered.what[language]} → ${rendered.answer[language]}`];
};

/** Renders a story with a mark at the answer that broke the law. Quiet days are one line. */
const storyOf = ({ entries, from }: Trace, language: Language): readonly string[] => {
  const last = entries.at(-1);
  const quietSince = last !== undefined && 'quietSince' in last ? last.quietSince : undefined;
  let now = from;
  const lines = entries.flatMap((entry) => {
    if ('now' in entry) now = entry.now;
    return quietSince !== undefined && now > quietSince && entry !== last
      ? []
      : linesOf(entry, now, language);
  });
  const isRound = last !== undefined && 'together' in last;
  return isRound
    ? lines
    : lines.map((line, index) => (index === lines.length - 1 ? line + marks[language] : line));
};

const lawLine = (id: string, language: Language): string => {
  const law = lawOf(id);
  if (law === undefined) return id;
  const where = [names[language][law.class], ...law.where].join(' ');
  return `${id}: ${law.statement[language]} (${where})`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const renderContradiction = ({ broken: { contradiction } }: BrokenTrace, language: Language): string => {
  const because = clause(contradiction.because[language]);
  const however = clause(contradiction.however[language]);
  return language === 'ja' ? `${because}。しかし、${however}。` : `${capital(because)}. However, ${however}.`;
};

const renderReplays = ({ replayCounts: { broken, played } }: Failure, language: Language): string => {
  const replays = played === 1 ? '1 replay' : `${played} replays`;
  if (played === 0)
    return language === 'ja'
      ? '一度見られたが、再現する前に、未使用の人と資料がなくなった。'
      : 'Seen once. The pool was empty before the story could be replayed.';
  if (broken === 0)
    return language === 'ja'
      ? `一度見られたが、${played}回の再現では見られなかった。`
      : `Seen once, but not again in ${replays}. It still counts as broken.`;
  return language === 'ja'
    ? `${played}回の再現のうち${broken}回で破られた。`
    : `Broken in ${broken} of ${replays}.`;
};

const renderParts = ({ law, trace, broken }: BrokenTrace, language: Language): readonly string[] => [
  lawLine(law, language),
  '',
  ...storyOf(trace, language).map((line) => `  ${line}`),
  '',
  renderContradiction({ law, trace, broken }, language),
];

/** Renders a broken law for a librarian: the law, the story, and the contradiction. */
export const renderBrokenLaw = (broken: BrokenTrace, language: Language = 'en'): string =>
  readable(renderParts(broken, language).join('\n'), language);

/** Renders a failure of a check like `renderBrokenLaw`, with the number of replays that broke the law. */
export const renderFailure = (failure: Failure, language: Language = 'en'): string =>
  readable([...renderParts(failure, language), renderReplays(failure, language)].join('\n'), language);
