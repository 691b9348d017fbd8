import common from './common.json';
import imports from './imports.json';
import ledger from './ledger.json';
import letters from './letters.json';
import problems from './problems.json';
import recurrences from './recurrences.json';
import suggestions from './suggestions.json';
import tickets from './tickets.json';

export const en = { ...common, ...imports, ...ledger, ...letters, ...problems, ...recurrences, ...suggestions, ...tickets };

export type Messages = typeof en;
