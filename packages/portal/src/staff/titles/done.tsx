import type { PortalContext } from '../../context.js';
import { findEndingText } from '../../report-ending.js';
import { Answer } from '../layout/answer.js';
import { wordsOf } from '../staff-visit.js';

/** The act that was just recorded on this page; nothing without one. */
export const Done = ({
  c,
  acts,
}: {
  readonly c: PortalContext;
  readonly acts: Readonly<Record<string, string>>;
}) => {
  const { scan } = wordsOf(c);
  const done = findEndingText(c, acts);
  return done === undefined ? null : (
    <Answer is="done" heading={scan.recorded(done)}>
      {null}
    </Answer>
  );
};
