import * as t from 'io-ts';

/** The number of commands of a patron within an hour, and nothing about them. */
export const CommandCount = t.exact(t.type({ commands: t.number }), 'a number of commands');
