import type { TicketView } from '~/shared/contract/support';
import classes from './ticket-list.module.css';
import { TicketRow } from './ticket-row';

export function TicketList({ tickets, marked, label }: { tickets: TicketView[]; marked?: string; label: string }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {tickets.map((ticket) => (
        <TicketRow key={ticket.id} ticket={ticket} marked={ticket.id === marked} />
      ))}
    </ul>
  );
}
