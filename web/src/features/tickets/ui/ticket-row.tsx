import { Link } from '@tanstack/react-router';
import type { TicketView } from '~/shared/contract/support';
import { useNames } from '~/shared/directory/use-names';
import { When } from '~/shared/ui/when';
import { PriorityChip, StatusChip } from './ticket-chips';
import classes from './ticket-row.module.css';

/** A ticket in a list; the whole row leads to it. */
export function TicketRow({ ticket, marked = false }: { ticket: TicketView; marked?: boolean }) {
  const names = useNames();
  return (
    <li className={classes.row} data-marked={marked || undefined} data-ticket={ticket.id}>
      <div className={classes.words}>
        <Link to="/tickets/$ticket" params={{ ticket: ticket.number }} className={classes.subject}>
          {ticket.subject}
        </Link>
        <p className={classes.where}>
          <span className={classes.number}>{ticket.number}</span>
          <span>{names.site(ticket.site)}{ticket.room ? `, ${ticket.room}` : ''}</span>
          <span>{names.leaf(ticket.leaf)}</span>
          <When at={ticket.opened} />
        </p>
      </div>
      <div className={classes.state}>
        {ticket.priority === 'P1' || ticket.priority === 'P2' ? <PriorityChip priority={ticket.priority} /> : null}
        <StatusChip status={ticket.status} />
      </div>
    </li>
  );
}
