/** All steps of a piece of work, and its result or the value that it threw. */
interface Gathered<Step, Result> {
  readonly steps: readonly Step[];
  readonly end: { readonly result: Result } | { readonly thrown: unknown };
}

const gather = async <Step, Result>(work: AsyncGenerator<Step, Result>): Promise<Gathered<Step, Result>> => {
  const steps: Step[] = [];
  try {
    for (;;) {
      const { done, value } = await work.next();
      if (done === true) return { steps, end: { result: value } };
      steps.push(value);
    }
  } catch (thrown) {
    return { steps, end: { thrown } };
  }
};

/**
 * Does several pieces of work at the same time. Yields the steps of all of them, also if one of them throws,
 * and returns their results.
 */
export async function* gatherSteps<Step, Result>(
  works: readonly AsyncGenerator<Step, Result>[],
): AsyncGenerator<Step, readonly Result[]> {
  const all = await Promise.all(works.map(gather));
  for (const { steps } of all) yield* steps;
  return all.map(({ end }) => {
    if ('thrown' in end) throw end.thrown;
    return end.result;
  });
}
