import { dayOfWeek } from '@torioki/lending/vocabulary';
import type { PortalContext } from '../../context.js';
import { type ShownView, type StaffWords, wordsOf } from '../staff-visit.js';
import { nameMonth } from './month.js';

type Month = ShownView<'publishedMonth'>;
type Day = Month['days'][number];
type Mark = keyof StaffWords['calendars']['marks'];

/** The words for a day. A counter has no dispatch days. */
const listMarks = ({ closed, closure, dispatch, leaves }: Day, isCounter: boolean): readonly Mark[] => [
  ...(closure ? (['closure'] as const) : closed === null ? (['unpublished'] as const) : []),
  ...(!closure && closed ? (['closed'] as const) : []),
  ...(isCounter || !dispatch ? [] : [leaves ? ('leaves' as const) : ('stays' as const)]),
];

/** The days in weeks from Sunday to Saturday, with empty cells before the first day and after the last one. */
const listWeeks = (days: readonly Day[]): readonly (readonly (Day | null)[])[] => {
  const [first] = days;
  const cells = [...Array.from({ length: first ? dayOfWeek(first.day) : 0 }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => cells[week * 7 + index] ?? null),
  );
};

interface MonthTableProps {
  readonly c: PortalContext;
  readonly of: Month;
  readonly isCounter: boolean;
}

/** The published calendars of a place in a month, week by week. */
export const MonthTable = ({ c, of: { days }, isCounter }: MonthTableProps) => {
  const words = wordsOf(c);
  const { calendars: labels } = words;
  const [first] = days;
  return (
    <table class="month">
      {first === undefined ? null : <caption>{nameMonth(words, first.day)}</caption>}
      <thead>
        <tr>
          {Object.values(labels.weekdays).map((weekday) => (
            <th scope="col">{weekday}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listWeeks(days).map((week) => (
          <tr>
            {week.map((day) => (
              <td class={day?.closure || day?.closed ? 'closed' : ''}>
                {day === null ? null : (
                  <>
                    <span class="number">{Number(day.day.slice(8))}</span>
                    {listMarks(day, isCounter).map((mark) => (
                      <span class={`mark ${mark}`}>{labels.marks[mark]}</span>
                    ))}
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
