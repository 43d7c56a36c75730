/**
 * Calls a function of the rule with this code, and returns its answer. May also measure the time of the call.
 */
export type CallRule = <Answer>(code: string, call: () => Answer) => Answer;

/** Calls a function of one rule, and returns its answer. */
export type CallOneRule = <Answer>(call: () => Answer) => Answer;
