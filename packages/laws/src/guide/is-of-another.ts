import type { View } from './law.js';

/** Whether somebody looks at what is another's. */
export const isOfAnother = (view: View): boolean => 'as' in view && view.as !== view.who;
