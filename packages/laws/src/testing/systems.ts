import type { Answer } from '../guide/index.js';
import type { LendingSystem } from '../system/lending-system.js';

/** A system that gives every order the same kind of answer, and has no views. */
const createConstantSystem = (name: string, answer: () => Promise<Answer>): LendingSystem => ({
  declares: { name, clock: 'set', patienceMs: 20, reasons: 'one' },
  begin: () =>
    Promise.resolve({
      from: '2021-04-03T10:00',
      order: answer,
      show: () => Promise.resolve('unsupported'),
      advance: (to) => Promise.resolve(to),
      end: () => Promise.resolve(),
    }),
});

export const refusesEverything = createConstantSystem('refuses everything', () =>
  Promise.resolve({ is: 'refused', reasons: ['limit'] }),
);

export const acceptsEverything = createConstantSystem('accepts everything', () =>
  Promise.resolve({ is: 'accepted', facts: [] }),
);

export const neverAnswers = createConstantSystem('never answers', () => new Promise(() => undefined));

let answers = 0;

/** Refuses every third order, without a rule. */
export const answersAtRandom = createConstantSystem('answers at random', () => {
  answers += 1;
  return Promise.resolve(
    answers % 3 === 0 ? { is: 'refused', reasons: ['renew-2'] } : { is: 'accepted', facts: [] },
  );
});
