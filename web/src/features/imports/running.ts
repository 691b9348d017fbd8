import type { ImportView } from '~/shared/contract/support';

export const isRunning = ({ state }: ImportView): boolean => state === 'reading' || state === 'telling';
