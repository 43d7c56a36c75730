import { describe, it } from 'vitest';
import { commands, facts, story } from '../../../samples/index.js';
import type { LocalDate } from '../../../vocabulary/index.js';

const at = '2021-04-14 10:00';
const closure = (dueOn: string) => ({
  places: 'all' as const,
  from: '2021-04-15' as LocalDate,
  until: '2021-04-25' as LocalDate,
  dueOn: dueOn as LocalDate,
});

describe('CLOSURE-2. A due date that a closure moves falls after the closure', () => {
  it.each(['2021-04-26', '2021-05-06'])('allows %s', (dueOn) =>
    story.send(commands.extendClosure(at, closure(dueOn))).emits(facts.closureExtended(at, closure(dueOn))),
  );

  it.each(['2021-04-25', '2021-04-15', '2021-04-01'])('refuses %s', (dueOn) =>
    story
      .send(commands.extendClosure(at, closure(dueOn)))
      .isRefused({ code: 'due-while-closed', until: '2021-04-25', dueOn: dueOn }),
  );
});
