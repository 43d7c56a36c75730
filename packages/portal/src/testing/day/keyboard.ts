/** The answer above the field of a page. */
export interface ShownAnswer {
  /** Whether something was recorded, nothing was left to do, or a member of staff must look into it. */
  readonly is: 'done' | 'nothing' | 'look' | 'none';
  readonly text: string;
}

/** A link of the page. */
export interface ShownLink {
  readonly name: string;
  readonly path: string;
}

/** A member of staff at a browser, with a scanner and a keyboard. */
export interface Keyboard {
  /** Follows the link with a name. */
  readonly follow: (link: string) => Promise<void>;
  /** Types a text into the field that has the focus, and presses Enter. */
  readonly scan: (text: string) => Promise<ShownAnswer>;
  /** Fills in the labelled fields, or chooses their options by name, and presses a button. */
  readonly press: (button: string, fields?: Readonly<Record<string, string>>) => Promise<ShownAnswer>;
  readonly listLinks: () => Promise<readonly ShownLink[]>;
  /** The text of the page. */
  readonly read: () => Promise<string>;
  /** The path of the page, without its query. */
  readonly path: () => string;
}
