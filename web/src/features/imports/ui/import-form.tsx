import { Button, Checkbox, FileInput, Group, Select, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '~/shared/api/new-key';
import { ProblemView } from '~/shared/ui/problem-view';
import { importKeys } from '../api/keys';
import { type ImportOrder, startImport } from '../api/start-import';

const mappings = ['glpi', 'osticket', 'zammad', 'servicenow'] as const;

/** A file of another help desk; at first only what would happen. */
export function ImportForm() {
  const t = useTranslations('imports.form');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState<string | null>(null);
  const [dryRun, setDryRun] = useState(true);
  const start = useMutation({
    mutationFn: (order: ImportOrder) => startImport(order, newKey()),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: importKeys.all });
      void navigate({ to: '/imports/$id', params: { id } });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (file && mapping) start.mutate({ file, mapping, dryRun });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <Group grow preventGrowOverflow={false} align="flex-end">
          <FileInput label={t('file')} placeholder={t('choose')} accept=".csv,text/csv" value={file} onChange={setFile} required />
          <Select label={t('mapping')} data={mappings.map((value) => ({ value, label: t(`mappings.${value}`) }))} value={mapping} onChange={setMapping} required />
        </Group>
        <Checkbox label={t('dryRun')} checked={dryRun} onChange={(event) => setDryRun(event.currentTarget.checked)} />
        {start.error ? <ProblemView error={start.error} /> : null}
        <Group>
          <Button type="submit" loading={start.isPending} disabled={!file || !mapping}>{t(dryRun ? 'try' : 'send')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
