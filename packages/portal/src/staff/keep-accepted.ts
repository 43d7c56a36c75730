import type { Outcome } from './staff-visit.js';

/** The choices that the library would accept now. */
export const keepAccepted = async <Choice>(
  choices: readonly Choice[],
  rehearse: (choice: Choice) => Outcome,
): Promise<readonly Choice[]> => {
  const answers = await Promise.all(choices.map(rehearse));
  return choices.filter((_, index) => answers[index]?.is === 'accepted');
};
