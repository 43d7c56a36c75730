import { readText, readWords } from '../rules/read-typed.js';
import type { Commands, Outcome } from '../staff-visit.js';

interface Given {
  readonly form: URLSearchParams;
  readonly commandId: string;
}

const readPeriod = (form: URLSearchParams) => ({
  from: readText(form, 'from'),
  until: readText(form, 'until'),
});

/** The closed places: all of them, or the chosen ones. The library refuses a closure of no place. */
const readPlaces = (form: URLSearchParams): 'all' | [string, ...string[]] => {
  const chosen = form.getAll('places');
  return chosen.includes('all') ? 'all' : (chosen as [string, ...string[]]);
};

/** The publications of calendars. */
export const calendarActs = {
  'closed-days': (desk: Commands, { form, commandId }: Given): Outcome =>
    desk.publishClosedDays({
      commandId,
      location: form.get('location') ?? '',
      ...readPeriod(form),
      days: [...readWords(form, 'days')],
    }),
  'dispatch-days': (desk: Commands, { form, commandId }: Given): Outcome =>
    desk.publishDispatchDays({ commandId, ...readPeriod(form), days: [...readWords(form, 'days')] }),
  closure: (desk: Commands, { form, commandId }: Given): Outcome =>
    desk.extendClosure({
      commandId,
      places: readPlaces(form),
      ...readPeriod(form),
      dueOn: readText(form, 'dueOn'),
    }),
} as const;
