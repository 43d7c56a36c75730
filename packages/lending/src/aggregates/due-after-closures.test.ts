import { describe, expect, it } from 'vitest';
import { facts } from '../samples/index.js';
import type { LocalDate } from '../vocabulary/index.js';
import { dueAfterClosures } from './due-after-closures.js';
import { rulesInForce, type RulesInForce } from './rules-in-force.js';

const day = (text: string) => text as LocalDate;

const closed = (...closures: readonly (readonly [from: string, until: string, dueOn: string])[]) =>
  closures.reduce<RulesInForce>(
    (rules, [from, until, dueOn]) =>
      rulesInForce.evolve(
        rules,
        facts.closureExtended('2021-04-14 10:00', {
          from: day(from),
          until: day(until),
          dueOn: day(dueOn),
        }),
      ),
    rulesInForce.initial,
  );

const once = closed(['2021-04-15', '2021-04-25', '2021-05-06']);

describe('CLOSURE-1. When something is due that was due on a day: a special closure moves it', () => {
  it('leaves every day where nothing is closed', () => {
    expect(dueAfterClosures(rulesInForce.initial, day('2021-04-20'))).toBe('2021-04-20');
  });

  it.each(['2021-04-15', '2021-04-20', '2021-04-25', '2021-04-26', '2021-05-05'])('moves %s', (due) => {
    expect(dueAfterClosures(once, day(due))).toBe('2021-05-06');
  });

  it.each(['2021-04-14', '2021-05-06', '2021-05-07'])('leaves %s', (due) => {
    expect(dueAfterClosures(once, day(due))).toBe(due);
  });

  it('moves again what a later closure meets', () => {
    const twice = closed(
      ['2021-04-15', '2021-04-25', '2021-05-06'],
      ['2021-04-26', '2021-05-09', '2021-05-20'],
    );
    expect(dueAfterClosures(twice, day('2021-04-20'))).toBe('2021-05-20');
    expect(dueAfterClosures(twice, day('2021-05-10'))).toBe('2021-05-20');
    expect(dueAfterClosures(twice, day('2021-04-14'))).toBe('2021-04-14');
  });

  it('moves it on by the day of a closure, whichever was announced first', () => {
    const turned = closed(
      ['2021-04-26', '2021-05-09', '2021-05-20'],
      ['2021-04-15', '2021-04-25', '2021-05-06'],
    );
    expect(dueAfterClosures(turned, day('2021-04-20'))).toBe('2021-05-20');
  });
});
