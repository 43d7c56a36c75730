import type { Variables } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Form } from '../../layout/form.js';
import { Status } from '../../layout/status.js';
import type { Scan } from '../scans/scan.js';
import type { StaffWords } from '../staff-visit.js';

/** A scan, and whether the library would accept its undo. */
export interface ListedScan extends Scan {
  readonly isUndoable: boolean;
}

interface LastScansProps {
  readonly of: Pick<Variables, 'token'>;
  readonly action: string;
  readonly words: StaffWords['scan'];
  readonly scans: readonly ListedScan[];
}

const UndoButton = ({ of, action, words, scan }: Omit<LastScansProps, 'scans'> & { readonly scan: Scan }) => (
  <Form of={of} action={action} ends={[]}>
    <input type="hidden" name="undo" value={scan.id} />
    <Button label={words.undo} look="second small" about={scan.copy} />
  </Form>
);

/** The last scans, newest first, each with its undo if the library would accept it. */
export const LastScans = ({ scans, ...more }: LastScansProps) => {
  const { words } = more;
  return (
    <section class="scans">
      <h2>{words.last}</h2>
      <p class="quiet">{words.lastLead}</p>
      <ol>
        {scans.map((scan) => (
          <li>
            <strong>{scan.copy}</strong>
            <span>{scan.given === null ? words.nothing : words.recorded(words.commands[scan.given])}</span>
            {scan.isUndone ? <Status word={words.isUndone} /> : null}
            {scan.isUndoable ? <UndoButton {...more} scan={scan} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
};
