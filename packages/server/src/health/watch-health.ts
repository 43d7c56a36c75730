import { exhaustMap, interval } from 'rxjs';

/** A part of the server that can be sick. */
export const parts = ['history', 'people', 'views', 'catalogue', 'closing'] as const;
export type Part = (typeof parts)[number];

/** Looks at a part. Rejects, or answers false, if the part is sick. */
export type Look = () => Promise<boolean>;

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

/** The sick parts, as of the last look. */
export interface HealthWatch {
  readonly listSick: () => readonly Part[];
  /** From now on the server is closing, and counts as sick. */
  readonly close: () => void;
}

/**
 * Looks at all parts every two seconds, and remembers the sick ones. So an answer about health waits for
 * nothing, whatever hangs. Begins with one look.
 */
export const watchHealth = async (
  looks: Readonly<Record<Exclude<Part, 'closing'>, Look>>,
): Promise<HealthWatch> => {
  const sick = new Set<Part>();
  const lookAtAll = async (): Promise<void> => {
    await Promise.all(
      Object.entries(looks).map(async ([part, look]) => {
        if (await isWell(look)) sick.delete(part as Part);
        else sick.add(part as Part);
      }),
    );
  };
  await lookAtAll();
  const looking = interval(pauseMs).pipe(exhaustMap(lookAtAll)).subscribe();
  return {
    listSick: () => parts.filter((part) => sick.has(part)),
    close: () => {
      looking.unsubscribe();
      sick.add('closing');
    },
  };
};
