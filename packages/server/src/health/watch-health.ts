import { exhaustMap, interval } from 'rxjs';
import type { Library, PatronRegistry } from 'torioki';

type HealthAnswer = Awaited<ReturnType<Library<PatronRegistry>['health']>>;

/** The state of the library's parts. */
export type LibraryHealth = Extract<HealthAnswer, { readonly is: 'shown' }>['shown'];

/** A part of the server that can be sick. */
export type Part = LibraryHealth['sick'][number] | 'catalogue' | 'disk' | 'closing';

/** The parts without which the server cannot answer requests. */
const needed: ReadonlySet<Part> = new Set(['history', 'people', 'views', 'catalogue', 'closing']);

/** Looks at a part. Rejects, or answers false, if the part is sick. */
export type Look = () => Promise<boolean>;

/** The parts of a server to look at. */
export interface Watched {
  readonly library: Pick<Library<PatronRegistry>, 'health'>;
  readonly looks: Readonly<Record<'catalogue' | 'disk', Look>>;
}

/** A part that does not answer within this time is sick, in milliseconds. */
const patienceMs = 1_500;

/** The pause between two looks, in milliseconds. */
const pauseMs = 2_000;

const refuseLate = async (): Promise<boolean> => {
  await new Promise((resolve) => setTimeout(resolve, patienceMs).unref());
  return false;
};

const isWell = async (look: Look): Promise<boolean> => {
  try {
    return await Promise.race([look(), refuseLate()]);
  } catch {
    return false;
  }
};

/** The health of a server, as of the last look. */
export interface HealthWatch {
  readonly listSick: () => readonly Part[];
  /** Whether the server can answer requests. */
  readonly isReady: () => boolean;
  /** The state of the library's parts; null before the first answer. */
  readonly libraryHealth: () => LibraryHealth | null;
  /** From now on the server is closing, and counts as sick. */
  readonly close: () => void;
}

/**
 * Looks at all parts every two seconds, and remembers their state. So an answer about health waits for
 * nothing, whatever hangs. Begins with one look.
 */
export const watchHealth = async ({ library, looks }: Watched): Promise<HealthWatch> => {
  let health: LibraryHealth | null = null;
  let sick: readonly Part[] = [];
  let isClosing = false;
  const look = async (): Promise<void> => {
    const [answer, catalogue, disk] = await Promise.all([
      library.health(),
      isWell(looks.catalogue),
      isWell(looks.disk),
    ]);
    if (answer.is === 'shown') health = answer.shown;
    sick = [
      ...(answer.is === 'shown' ? answer.shown.sick : (['history'] as const)),
      ...(catalogue ? [] : (['catalogue'] as const)),
      ...(disk ? [] : (['disk'] as const)),
    ];
  };
  await look();
  const looking = interval(pauseMs).pipe(exhaustMap(look)).subscribe();
  const listSick = (): readonly Part[] => (isClosing ? [...sick, 'closing'] : sick);
  return {
    listSick,
    isReady: () => !listSick().some((part) => needed.has(part)),
    libraryHealth: () => health,
    close: () => {
      looking.unsubscribe();
      isClosing = true;
    },
  };
};
