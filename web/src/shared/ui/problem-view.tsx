import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { asProblem } from '~/shared/api/problem';
import { useProblemText } from './use-problem-text';

/** A refusal in words, the id to tell to whoever helps, and a way to try again. */
export function ProblemView({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTranslations('common');
  const problem = asProblem(error);
  const { title, hint } = useProblemText()(problem);
  return (
    <Alert role="alert" color="red" variant="light" title={title} icon={<IconAlertTriangle size={18} />}>
      <Text size="sm">{hint}</Text>
      {problem.fields.length > 0 ? (
        <ul>
          {problem.fields.map((field) => (
            <li key={field.field}>{t('fieldProblem', { field: field.field, message: field.message })}</li>
          ))}
        </ul>
      ) : null}
      <Group gap="sm" mt="xs">
        {onRetry ? (
          <Button size="xs" variant="default" leftSection={<IconRefresh size={14} />} onClick={onRetry}>
            {t('retry')}
          </Button>
        ) : null}
        {problem.correlationId ? (
          <Text size="xs" c="dimmed">
            {t('correlation')} <Code>{problem.correlationId}</Code>
          </Text>
        ) : null}
      </Group>
    </Alert>
  );
}
