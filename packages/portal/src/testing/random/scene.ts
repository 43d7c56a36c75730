import { withLogin } from '../../sample/people.js';
import type { Browser } from '../browser-without-scripts.js';
import { openSample, type OpenSample } from '../open-sample.js';

/** Counts how often a run reached each situation. */
export interface Coverage {
  readonly count: (what: string) => void;
  readonly render: () => string;
}

export const countCoverage = (): Coverage => {
  const times = new Map<string, number>();
  return {
    count: (what) => void times.set(what, (times.get(what) ?? 0) + 1),
    render: () =>
      [...times]
        .toSorted()
        .map(([what, many]) => `${what} ${many}`)
        .join('; '),
  };
};

interface Visitor {
  readonly patron: string;
  readonly browser: Browser;
}

/** The sample on its first morning, with three patrons after their login. */
export interface Scene extends OpenSample {
  readonly visitors: readonly Visitor[];
  readonly reached: Coverage;
}

export const openScene = async (reached: Coverage): Promise<Scene> => {
  const sample = await openSample();
  const visitors = await Promise.all(
    withLogin.map(async (person) => ({
      patron: await sample.day.patronOf(person.card),
      browser: await sample.logIn(person),
    })),
  );
  return { ...sample, visitors, reached };
};
