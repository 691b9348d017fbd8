import { Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPencilPlus } from '@tabler/icons-react';
import { useNow, useTranslations } from 'use-intl';
import { SuggestionGlance } from '~/features/suggestions/ui/suggestion-glance';
import { TicketGlance } from '~/features/tickets/ui/ticket-glance';
import { type Me, useMe } from '~/shared/me/me';
import { type Right, useMay } from '~/shared/me/rights';
import { LinkButton } from '~/shared/ui/link-button';
import { PageHeader } from '~/shared/ui/page-header';
import { SignedIn } from '../shell/signed-in';
import { Doors } from './doors';
import classes from './home.module.css';
import { HomeSection } from './home-section';

/** Today, by role: what is waiting for this person. */
export function Home() {
  const t = useTranslations('home');
  const me = useMe();
  const isWide = useMediaQuery('(min-width: 56em)', true, { getInitialValueInEffect: false });
  const isTechnician = me.roles.includes('technician');
  return (
    <>
      <PageHeader
        title={t(greeting(useNow().getHours()))}
        actions={
          <May right="file-tickets">
            <LinkButton to="/tickets/new" size="md" leftSection={<IconPencilPlus size={18} />}>{t('file')}</LinkButton>
          </May>
        }
      />
      {isWide ? null : <div className={classes.who}><SignedIn /></div>}
      <Stack gap="xl">
        {isTechnician ? (
          <HomeSection title={t('next')} to="/tickets" search={{ assignee: me.person }} more={t('all')}>
            <TicketGlance question={{ assignee: me.person, status: working, sort: 'priority' }} label={t('next')} />
          </HomeSection>
        ) : null}
        {isTechnician ? (
          <HomeSection title={t('unclaimed')} to="/tickets" search={{ assignee: 'nobody' }} more={t('all')}>
            <TicketGlance question={{ assignee: 'nobody', status: working, sort: 'priority' }} label={t('unclaimed')} />
          </HomeSection>
        ) : null}
        <May right="decide-pd">
          <HomeSection title={t('pd')} to="/pd/suggestions" more={t('all')}>
            <SuggestionGlance service="pd" />
          </HomeSection>
        </May>
        <May right="decide-planning">
          <HomeSection title={t('planning')} to="/planning/suggestions" more={t('all')}>
            <SuggestionGlance service="planning" />
          </HomeSection>
        </May>
        {isRunner(me) ? <Doors /> : null}
        {me.roles.includes('staff') ? (
          <HomeSection title={t('mine')} to="/tickets/mine" more={t('all')}>
            <TicketGlance question={{ person: me.person, sort: 'newest' }} label={t('mine')} />
          </HomeSection>
        ) : null}
      </Stack>
    </>
  );
}

/** Who neither reports nor decides: the rooms are their day. */
const isRunner = (me: Me) => me.roles.every((role) => role === 'ops' || role === 'integrator');

const working = ['new', 'assigned', 'in-progress', 'waiting-for-requester', 'waiting-for-parts'];

const greeting = (hour: number) => (hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening');

function May({ right, children }: { right: Right; children: React.ReactNode }) {
  return useMay(right) ? children : null;
}
