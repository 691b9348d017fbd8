import type { Fault } from '~/shared/contract/support';
import { faultsPage } from './api/list-faults';

/** Asks for every page of the faults and hands them over as one file. */
export async function downloadFaults(id: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csvOf(await allFaults(id))], { type: 'text/csv' }));
  link.download = `import-${id}-errors.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function allFaults(id: string): Promise<Fault[]> {
  const all: Fault[] = [];
  let after: string | null | undefined;
  do {
    // each page says where the next one begins
    // oxlint-disable-next-line no-await-in-loop
    const page = await faultsPage(id, { limit: 200, ...(after ? { after } : {}) });
    all.push(...page.items);
    after = page.next;
  } while (after);
  return all;
}

export function csvOf(faults: Fault[]): string {
  const rows = faults.map(({ line, field, reason }) => [String(line), field, reason].map(cell).join(','));
  return ['line,field,reason', ...rows, ''].join('\r\n');
}

/** A cell that begins like a formula is text, whatever a spreadsheet thinks of it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
