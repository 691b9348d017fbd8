import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SuggestionView } from '~/shared/contract/pd';
import { useMay } from '~/shared/me/rights';
import { useDecision } from '../api/use-decision';
import { deciders, type Service } from '../service';
import { DismissDialog } from './dismiss-dialog';
import { SnoozeDialog } from './snooze-dialog';

/** Yes, not now, or no: one click, or two with a reason. */
export function DecisionButtons({ service, suggestion }: { service: Service; suggestion: SuggestionView }) {
  const t = useTranslations('suggestions');
  const may = useMay(deciders[service]);
  const decide = useDecision(service);
  const [asking, setAsking] = useState<'dismiss' | 'snooze'>();
  if (!may || suggestion.state === 'withdrawn') return null;
  const done = () => setAsking(undefined);
  const read = suggestion;

  if (suggestion.state === 'accepted' || suggestion.state === 'dismissed') {
    return (
      <Button variant="default" loading={decide.isPending} onClick={() => decide.mutate({ read, decision: { what: 'reopen' } })}>
        {t('reopen')}
      </Button>
    );
  }
  return (
    <Group gap="xs">
      <Button loading={decide.isPending} onClick={() => decide.mutate({ read, decision: { what: 'accept' } })}>
        {t('accept')}
      </Button>
      <Button variant="default" disabled={decide.isPending} onClick={() => setAsking('snooze')}>{t('snooze')}</Button>
      <Button variant="subtle" color="gray" disabled={decide.isPending} onClick={() => setAsking('dismiss')}>{t('dismiss')}</Button>
      {asking === 'dismiss' ? (
        <DismissDialog onClose={done} onSend={(form) => decide.mutate({ read, decision: { what: 'dismiss', form } }, { onSuccess: done })} pending={decide.isPending} />
      ) : null}
      {asking === 'snooze' ? (
        <SnoozeDialog onClose={done} onSend={(form) => decide.mutate({ read, decision: { what: 'snooze', form } }, { onSuccess: done })} pending={decide.isPending} />
      ) : null}
    </Group>
  );
}
