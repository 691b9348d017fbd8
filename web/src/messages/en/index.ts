import common from './common.json';
import problems from './problems.json';
import suggestions from './suggestions.json';
import tickets from './tickets.json';

export const en = { ...common, ...problems, ...suggestions, ...tickets };

export type Messages = typeof en;
