import type { Right } from '~/shared/me/rights';

/** Both services suggest; they answer alike and differ in who decides. */
export type Service = 'pd' | 'planning';

export const deciders: Record<Service, Right> = { pd: 'decide-pd', planning: 'decide-planning' };
