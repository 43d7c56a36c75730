/**
 * Calls a function of one rule, and returns the function's answer. May also measure the time of the call.
 * `code` is the code of the rule.
 */
export type CallRule = <Answer>(code: string, call: () => Answer) => Answer;

/** Calls a function of one rule, and returns its answer. */
export type CallOneRule = <Answer>(call: () => Answer) => Answer;
