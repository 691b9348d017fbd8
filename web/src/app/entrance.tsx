import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { asProblem } from '~/shared/api/problem';
import { meQuery } from '~/shared/me/get-me';
import { MeContext } from '~/shared/me/me';
import { ProblemView } from '~/shared/ui/problem-view';
import classes from './entrance.module.css';

/** Lets nobody further before it is known who they are, and says so when the session has run out. */
export function Entrance({ children }: { children: ReactNode }) {
  const me = useQuery(meQuery);
  const signedOut = useSignedOut();
  if (signedOut || (me.error && asProblem(me.error).status === 401)) return <SignInAgain />;
  if (me.data) return <MeContext value={me.data}>{children}</MeContext>;
  return (
    <Center className={classes.page}>
      {me.error ? <ProblemView error={me.error} onRetry={() => void me.refetch()} /> : <Loader />}
    </Center>
  );
}

/** True from the first answer that nobody is signed in any more. */
function useSignedOut(): boolean {
  const queries = useQueryClient();
  const [signedOut, setSignedOut] = useState(false);
  useEffect(() => {
    const look = (error: unknown) => {
      if (error && asProblem(error).status === 401) setSignedOut(true);
    };
    const ends = [
      queries.getQueryCache().subscribe(({ query }) => look(query.state.error)),
      queries.getMutationCache().subscribe(({ mutation }) => look(mutation?.state.error)),
    ];
    return () => ends.forEach((end) => end());
  }, [queries]);
  return signedOut;
}

function SignInAgain() {
  const t = useTranslations('entrance');
  return (
    <Center className={classes.page}>
      <Stack align="center" gap="sm">
        <Title order={1} size="h2">{t('title')}</Title>
        <Text c="dimmed">{t('hint')}</Text>
        <Button onClick={() => window.location.reload()}>{t('signIn')}</Button>
      </Stack>
    </Center>
  );
}
