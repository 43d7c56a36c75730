import type { Child } from 'hono/jsx';
import { Check, Information, Warning } from '../../layout/icons.js';

interface AnswerProps {
  /** `done`: something was recorded. `nothing`: nothing was recorded. `look`: a member of staff must look into it. */
  readonly is: 'done' | 'nothing' | 'look';
  /** What to do, in large type. */
  readonly heading: string;
  readonly children: Child;
}

const icons = { done: Check, nothing: Information, look: Warning };

/** The answer to a scan: words, an icon and a border. The field below keeps the focus. */
export const Answer = ({ is, heading, children }: AnswerProps) => {
  const Icon = icons[is];
  return (
    <div class={`answer ${is}`} role="status">
      <Icon />
      <div>
        <p class="answer-heading">{heading}</p>
        {children}
      </div>
    </div>
  );
};
