import { Button, Code, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { LetterView } from '~/shared/contract/support';
import { PersonName } from '~/shared/directory/person-name';
import { Answer } from '~/shared/ui/answer';
import { Columns } from '~/shared/ui/columns';
import { Facts } from '~/shared/ui/facts';
import { PageHeader } from '~/shared/ui/page-header';
import { Panel } from '~/shared/ui/panel';
import { tell } from '~/shared/ui/tell';
import { useTellProblem } from '~/shared/ui/use-tell-problem';
import { When } from '~/shared/ui/when';
import { letterQuery } from './api/get-letter';
import { letterKeys } from './api/keys';
import { replayLetter } from './api/replay-letter';
import classes from './letter-page.module.css';
import { DiscardDialog } from './ui/discard-dialog';

export function LetterPage({ id }: { id: string }) {
  const query = useQuery(letterQuery(id));
  return <Answer query={query}>{(found) => <Found found={found} />}</Answer>;
}

function Found({ found }: { found: LetterView }) {
  const t = useTranslations('letters');
  const { letter, headers, value, deeds } = found;
  return (
    <>
      <PageHeader title={letter.reason} lead={letter.group} actions={<Deeds found={found} />} />
      <Columns
        aside={
          <Panel title={t('deeds')}>
            <Facts
              facts={deeds.map((deed) => [
                t(`what.${deed.what}`),
                <span key={deed.at}>
                  <When at={deed.at} />{deed.by ? <>, <PersonName id={deed.by} /></> : null}{deed.reason ? <>: {deed.reason}</> : null}
                </span>,
              ])}
            />
          </Panel>
        }
      >
        <Panel title={t('record')}>
          <Facts
            facts={[
              [t('facts.topic'), `${letter.topic}, ${letter.partition}, ${letter.offset}`],
              [t('facts.type'), letter.type],
              [t('facts.subject'), letter.subject],
              ...headers.map((header): [string, string] => [header.name, header.value]),
            ]}
          />
        </Panel>
        {value ? <Panel title={t('value')}><Code block className={classes.value}>{value}</Code></Panel> : null}
      </Columns>
    </>
  );
}

function Deeds({ found: { letter } }: { found: LetterView }) {
  const t = useTranslations('letters');
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const [discarding, setDiscarding] = useState(false);
  const replay = useMutation({
    mutationFn: () => replayLetter(letter.id),
    onSuccess: () => {
      tell(t('replayAsked'));
      void queries.invalidateQueries({ queryKey: letterKeys.all });
    },
    onError: tellProblem,
  });
  if (letter.state !== 'waiting') return null;
  return (
    <Group gap="xs">
      <Button loading={replay.isPending} onClick={() => replay.mutate()}>{t('replay')}</Button>
      <Button variant="default" onClick={() => setDiscarding(true)}>{t('discard')}</Button>
      {discarding ? <DiscardDialog id={letter.id} onDone={() => setDiscarding(false)} /> : null}
    </Group>
  );
}
