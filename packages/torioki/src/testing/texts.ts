import { hokkaidoSpeaks } from '@torioki/lending/samples';
import { textsOf } from '../texts.js';

/** What the library of the guide says. */
export const texts = textsOf(hokkaidoSpeaks);
