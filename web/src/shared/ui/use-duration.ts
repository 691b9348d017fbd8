import { useFormatter } from 'use-intl';

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** A length of time in its largest fitting unit; a dash while there is none. */
export function useDuration(): (seconds: number | null | undefined) => string {
  const format = useFormatter();
  return (seconds) => {
    if (seconds === null || seconds === undefined) return '–';
    const [unit, length] = units.find(([, one]) => seconds >= one) ?? units[2];
    return format.number(seconds / length, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: seconds / length < 10 ? 1 : 0 });
  };
}
