/** Calls functions of a rule, and returns their answer. The library measures their time with it. */
export type CallRule = <Answer>(code: string, call: () => Answer) => Answer;

/** The same for functions of one rule. */
export type CallOneRule = <Answer>(call: () => Answer) => Answer;
