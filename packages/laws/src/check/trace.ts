import type { Answer, Lane, LocalTime, Order, Observation, View, World } from '../guide/index.js';
import type { Declaration, Question, ShownLine } from '../system/lending-system.js';

/**
 * One entry of a trace. It is an order with its answer, the same order sent again under its key, several
 * concurrent orders, a query with its result, the current hour, a restart after a kill, or a quiet time in
 * which everything should have ended.
 */
export type Entry =
  | { readonly order: Order; readonly answer: Answer }
  | { readonly again: Order; readonly first: Answer; readonly answer: Answer }
  | { readonly together: readonly Lane[] }
  | { readonly question: Question; readonly lines: readonly ShownLine[] }
  | { readonly now: LocalTime }
  | { readonly restarted: true }
  | { readonly quietSince: LocalTime };

/** All orders, queries and replies of a run. A verdict depends on nothing else. */
export interface Trace {
  readonly declares: Declaration;
  readonly world: World;
  readonly from: LocalTime;
  readonly entries: readonly Entry[];
}

/** The trace up to and including an entry. */
export const traceUntil = (trace: Trace, at: number): Trace => ({
  ...trace,
  entries: trace.entries.slice(0, at + 1),
});

const viewOf = (question: Question, lines: readonly ShownLine[]): View | undefined => {
  switch (question.is) {
    case 'reservations':
      return { ...question, is: 'reservations', lines: lines.filter((line) => 'title' in line) };
    case 'loans':
      return {
        ...question,
        is: 'loans',
        lines: lines.flatMap((line) =>
          'copy' in line && !('is' in line && line.is !== 'due')
            ? [{ copy: line.copy, ...('due' in line ? { due: line.due } : {}) }]
            : [],
        ),
      };
    case 'queue':
      return { ...question, lines: lines.filter((line) => 'who' in line) };
    case 'copy':
      return undefined;
  }
};

/** An entry in the form that laws judge; undefined for a query that no law judges. */
export const toObservation = (entry: Entry): Observation | undefined => {
  if (!('question' in entry)) return entry;
  const view = viewOf(entry.question, entry.lines);
  return view === undefined ? undefined : { view };
};
