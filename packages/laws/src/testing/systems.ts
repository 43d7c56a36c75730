import type { Answer } from '../guide/index.js';
import type { LendingSystem } from '../system/lending-system.js';

/** A system that gives every order the same kind of answer, and has no views. */
const answering = (name: string, answer: () => Promise<Answer>): LendingSystem => ({
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

export const refusesEverything = answering('refuses everything', () =>
  Promise.resolve({ is: 'refused', reasons: ['limit'] }),
);

export const acceptsEverything = answering('accepts everything', () =>
  Promise.resolve({ is: 'accepted', facts: [] }),
);

export const neverAnswers = answering('never answers', () => new Promise(() => undefined));

let answers = 0;

/** Refuses every third order, by no rule. */
export const answersAtRandom = answering('answers at random', () => {
  answers += 1;
  return Promise.resolve(
    answers % 3 === 0 ? { is: 'refused', reasons: ['renew-2'] } : { is: 'accepted', facts: [] },
  );
});
