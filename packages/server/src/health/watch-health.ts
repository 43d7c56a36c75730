import { callWithinLimit } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { exhaustMap, interval } from 'rxjs';
import type { Library, PatronRegistry } from 'torioki';

type HealthAnswer = Awaited<ReturnType<Library<PatronRegistry>['health']>>;

/** The health of a library. */
export type LibraryHealth = Extract<HealthAnswer, { readonly is: 'shown' }>['shown'];

/** The parts of a server outside of its library. */
const outside = ['catalogue', 'disk'] as const;

/** A part of the server that can be sick. */
export type Part = LibraryHealth['sick'][number] | (typeof outside)[number] | 'closing';

/** The parts without which the server cannot answer requests. */
const needed: ReadonlySet<Part> = new Set(['history', 'people', 'views', 'catalogue', 'closing']);

/** Looks at a part. Rejects, or answers false, if the part is sick. */
export type Look = () => Promise<boolean>;

/** The parts of a server to look at. */
export interface Watched {
  readonly library: Pick<Library<PatronRegistry>, 'health'>;
  readonly looks: Readonly<Record<(typeof outside)[number], Look>>;
}

/** A part that does not answer within this time is sick, in milliseconds. */
const patienceMs = 1_500;

/** The pause between two looks, in milliseconds. */
const pauseMs = 2_000;

/** The answer of a call; undefined if it fails, or takes too long. */
const answerOf = async <A>(call: () => Promise<A>, limitMs: number): Promise<A | undefined> => {
  try {
    return E.getOrElse((): A | undefined => undefined)(await callWithinLimit(call, limitMs));
  } catch {
    return undefined;
  }
};

const isWell = async (look: Look): Promise<boolean> => (await answerOf(look, patienceMs)) ?? false;

/** The longest time for the answer of the library about its health, in milliseconds. It promises 2 seconds. */
const libraryPatienceMs = 3_000;

/** The sick parts of a library. If it does not say how it is, its history counts as sick. */
const listSickOf = async (library: Watched['library']): Promise<readonly Part[]> => {
  const answer = await answerOf(() => library.health(), libraryPatienceMs);
  return answer?.is === 'shown' ? answer.shown.sick : ['history'];
};

/** The health of a server, as of the last look. */
export interface HealthWatch {
  readonly listSick: () => readonly Part[];
  /** Whether the server can answer requests. */
  readonly isReady: () => boolean;
  /** From now on the server is closing, and counts as sick. */
  readonly close: () => void;
}

/**
 * Looks at all parts every two seconds, and remembers their state. So an answer about health waits for
 * nothing, whatever hangs. Begins with one look.
 */
export const watchHealth = async ({ library, looks }: Watched): Promise<HealthWatch> => {
  let sick: readonly Part[] = [];
  let isClosing = false;
  const look = async (): Promise<void> => {
    const [ofLibrary, areWell] = await Promise.all([
      listSickOf(library),
      Promise.all(outside.map((part) => isWell(looks[part]))),
    ]);
    sick = [...ofLibrary, ...outside.filter((_, index) => !areWell[index])];
  };
  await look();
  const looking = interval(pauseMs).pipe(exhaustMap(look)).subscribe();
  const listSick = (): readonly Part[] => (isClosing ? [...sick, 'closing'] : sick);
  return {
    listSick,
    isReady: () => !listSick().some((part) => needed.has(part)),
    close: () => {
      looking.unsubscribe();
      isClosing = true;
    },
  };
};
