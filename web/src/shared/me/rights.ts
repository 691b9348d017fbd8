import type { Me, Role } from './me';
import { useMe } from './me';

/** What each role may ask the services for; they check it themselves, this only spares a refusal. */
const rights = {
  'file-tickets': ['staff', 'technician', 'department-head', 'director', 'integrator'],
  'see-all-tickets': ['technician', 'pd-coordinator', 'planner', 'department-head', 'director', 'integrator'],
  'work-on-tickets': ['technician', 'department-head', 'director'],
  'see-people': ['technician', 'pd-coordinator', 'department-head', 'director'],
  'see-recurrences': ['technician', 'pd-coordinator', 'planner', 'department-head', 'director', 'integrator'],
  'see-evidence': ['technician', 'department-head', 'director'],
  'decide-pd': ['pd-coordinator', 'director'],
  'decide-planning': ['planner', 'department-head', 'director'],
  'see-ledger': ['pd-coordinator', 'planner', 'department-head', 'director'],
  'import-tickets': ['department-head', 'director', 'integrator', 'ops'],
  'see-dead-letters': ['ops'],
  'see-contracts': ['integrator', 'director', 'ops'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;

export function has(me: Me, right: Right): boolean {
  const granted: readonly Role[] = rights[right];
  return me.roles.some((role) => granted.includes(role));
}

export function useMay(right: Right): boolean {
  return has(useMe(), right);
}
