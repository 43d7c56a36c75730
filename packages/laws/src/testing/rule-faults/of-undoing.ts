import { fault, rule, type RuleFault } from './rule-fault.js';

/** Faults in undoing. */
export const ofUndoing: readonly RuleFault[] = [
  fault(
    ['F92', 'after an undone pickup the reservation has ended'],
    rule('undo/undo-pickup'),
    ['{ ...back, reservation }', 'back'],
    'undone',
  ),
  fault(
    ['F93', 'after an undone return the copy is still kept for the next person'],
    rule('undo/undo-return'),
    ['append(undone)(following)', 'append(undone)([])'],
    'undone',
  ),
  fault(
    ['F94', 'an undone renewal still counts'],
    rule('undo/undo-renewal'),
    ['renewals: renewal.times', 'renewals: renewal.times + 1'],
    'allowed',
    'renew-4',
  ),
  fault(
    ['F95', 'a pickup is undone although the person has reserved again, up to the limit'],
    rule('undo/rules/freed-place-unused'),
    ['reservedSince > 0 && active >= limit', 'false'],
    'undone',
  ),
];
