import common from './common.json';
import problems from './problems.json';
import suggestions from './suggestions.json';
import tickets from './tickets.json';

import type { Messages } from '../en';

export const es: Messages = { ...common, ...problems, ...suggestions, ...tickets };
