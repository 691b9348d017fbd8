import { createContext, use } from 'react';

export const roles = [
  'staff',
  'technician',
  'pd-coordinator',
  'planner',
  'department-head',
  'director',
  'integrator',
  'ops',
] as const;

export type Role = (typeof roles)[number];

/** Who is signed in, as the gateway says. */
export type Me = {
  district: string;
  person: string;
  name: string | null;
  client: string | null;
  roles: Role[];
  sites: string[];
};

export const MeContext = createContext<Me | undefined>(undefined);

export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('Nobody is signed in here.');
  return me;
}
