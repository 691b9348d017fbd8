import { type ComponentType, lazy } from 'react';

/** A page whose script is loaded when somebody goes there. */
export function page<Name extends string, Props>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
) {
  return lazy(() => load().then((module) => ({ default: module[name] })));
}
