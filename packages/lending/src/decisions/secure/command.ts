import { CopyId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Sets a copy from the shelf aside for the one who waits first; it never names a reservation (R45, R54). */
export const Secure = command(['Secure', '資料の用意'], ['general-materials', 'counter'], { copy: CopyId });
export type Secure = CommandOf<typeof Secure>;
