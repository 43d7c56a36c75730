import { describe, expect, it } from 'vitest';
import {
  abashiri,
  assemblyRoom,
  facts,
  headquarters,
  home,
  library,
  wakkanai,
  type SamplePlace,
} from '../samples/index.js';
import type { LocalDate } from '../vocabulary/index.js';
import { dueAfterClosures } from './due-after-closures.js';
import { rulesInForce, type RulesInForce } from './rules-in-force.js';
import { foldRules } from '../testing/fold-rules.js';

const day = (text: string) => text as LocalDate;

const closed = (...closures: readonly (readonly [from: string, until: string, dueOn: string])[]) =>
  foldRules(
    ...closures.map(([from, until, dueOn]) =>
      facts.closureExtended('2021-04-14 10:00', {
        places: 'all',
        from: day(from),
        until: day(until),
        dueOn: day(dueOn),
      }),
    ),
  );

const due = (rules: RulesInForce, dueDate: string, at: SamplePlace = headquarters) =>
  dueAfterClosures(rules, { location: at.location, dueDate: day(dueDate) });

const closedAt = ([first, ...others]: readonly [SamplePlace, ...SamplePlace[]]) =>
  foldRules(
    ...library,
    facts.closureExtended('2021-04-14 10:00', {
      places: [first.location, ...others.map(({ location }) => location)],
      from: day('2021-04-15'),
      until: day('2021-04-25'),
      dueOn: day('2021-05-06'),
    }),
  );

const once = closed(['2021-04-15', '2021-04-25', '2021-05-06']);

describe('CLOSURE-1. A special closure moves due dates', () => {
  it('changes no due date if nothing is closed', () => {
    expect(due(rulesInForce.initial, '2021-04-20')).toBe('2021-04-20');
  });

  it.each(['2021-04-15', '2021-04-20', '2021-04-25', '2021-04-26', '2021-05-05'])('moves %s', (day) => {
    expect(due(once, day)).toBe('2021-05-06');
  });

  it.each(['2021-04-14', '2021-05-06', '2021-05-07'])('leaves %s', (day) => {
    expect(due(once, day)).toBe(day);
  });

  it('moves a due date again for a later closure', () => {
    const twice = closed(
      ['2021-04-15', '2021-04-25', '2021-05-06'],
      ['2021-04-26', '2021-05-09', '2021-05-20'],
    );
    expect(due(twice, '2021-04-20')).toBe('2021-05-20');
    expect(due(twice, '2021-05-10')).toBe('2021-05-20');
    expect(due(twice, '2021-04-14')).toBe('2021-04-14');
  });

  it('moves a due date through several closures, whichever was announced first', () => {
    const turned = closed(
      ['2021-04-26', '2021-05-09', '2021-05-20'],
      ['2021-04-15', '2021-04-25', '2021-05-06'],
    );
    expect(due(turned, '2021-04-20')).toBe('2021-05-20');
  });

  it('does not move other loans if it names places without the headquarters', () => {
    const ofWakkanai = closedAt([wakkanai]);
    expect(due(ofWakkanai, '2021-04-20', wakkanai)).toBe('2021-05-06');
    expect(due(ofWakkanai, '2021-04-20', abashiri)).toBe('2021-04-20');
    expect(due(ofWakkanai, '2021-04-20', headquarters)).toBe('2021-04-20');
  });

  it('moves every loan if it names the headquarters', () => {
    const ofHeadquarters = closedAt([assemblyRoom, headquarters]);
    for (const place of [headquarters, assemblyRoom, wakkanai, home])
      expect(due(ofHeadquarters, '2021-04-20', place)).toBe('2021-05-06');
  });
});
