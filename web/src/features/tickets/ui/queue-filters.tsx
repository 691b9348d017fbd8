import { Button, MultiSelect, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useTranslations } from 'use-intl';
import { categoriesQuery } from '~/shared/directory/get-categories';
import { sitesQuery } from '~/shared/directory/get-sites';
import { useMe } from '~/shared/me/me';
import type { QueueSearch } from '../queue-search';
import classes from './queue-filters.module.css';

type Props = {
  search: QueueSearch;
  onChange: (search: QueueSearch) => void;
  words: RefObject<HTMLInputElement | null>;
};

/** Narrows the queue; every choice is in the address. */
export function QueueFilters({ search, onChange, words }: Props) {
  const t = useTranslations('tickets.filters');
  const me = useMe();
  const { data: sites = [] } = useQuery(sitesQuery);
  const { data: tree } = useQuery(categoriesQuery);
  const [text, ask] = useWords(search.q, (q) => onChange({ ...search, q }));

  const whose = search.assignee === me.person ? 'mine' : search.assignee === 'nobody' ? 'nobody' : 'all';
  const assignees = { mine: me.person, nobody: 'nobody', all: undefined };
  const filtered = Object.values(search).some((value) => value !== undefined);
  const [opened, more] = useDisclosure(false);

  return (
    <search className={classes.filters}>
      <TextInput
        ref={words}
        className={classes.words}
        aria-label={t('words')}
        placeholder={t('words')}
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={(event) => ask(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={t('whose')}
        value={whose}
        onChange={(value) => onChange({ ...search, assignee: assignees[value as keyof typeof assignees] })}
        data={(['all', 'mine', 'nobody'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <Button
        className={classes.toggle}
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={16} />}
        aria-expanded={opened}
        onClick={more.toggle}
      >
        {t('more')}
      </Button>
      <div className={classes.narrowing} data-opened={opened || undefined}>
        <MultiSelect
          aria-label={t('site')}
          placeholder={search.site ? '' : t('site')}
          data={sites.map((site) => ({ value: site.id, label: site.name }))}
          value={search.site ?? []}
          onChange={(site) => onChange({ ...search, site: site.length > 0 ? site : undefined })}
          searchable
          clearable
        />
        <MultiSelect
          aria-label={t('category')}
          placeholder={search.leaf ? '' : t('category')}
          data={(tree?.groups ?? []).map((group) => ({
            group: group.group,
            items: group.leaves.map((leaf) => ({ value: leaf.code, label: leaf.label })),
          }))}
          value={search.leaf ?? []}
          onChange={(leaf) => onChange({ ...search, leaf: leaf.length > 0 ? leaf : undefined })}
          searchable
          clearable
        />
        <Select
          aria-label={t('state')}
          value={search.status?.[0] ?? 'open'}
          onChange={(value) => onChange({ ...search, status: value && value !== 'open' ? [value] : undefined })}
          allowDeselect={false}
          data={(['open', 'new', 'in-progress', 'waiting-for-requester', 'resolved', 'any'] as const).map((value) => ({
            value,
            label: t(`states.${value}`),
          }))}
        />
          <Select
            aria-label={t('sort')}
            value={search.sort ?? 'priority'}
            onChange={(value) => onChange({ ...search, sort: value && value !== 'priority' ? value : undefined })}
            allowDeselect={false}
            data={(['priority', 'newest', 'oldest', 'updated'] as const).map((value) => ({
              value,
              label: t(`sorts.${value}`),
            }))}
          />
        {filtered ? <Button variant="subtle" onClick={() => onChange({})}>{t('clear')}</Button> : null}
      </div>
    </search>
  );
}

/** What is being typed, asked for after a pause; an address that changes by itself is taken over. */
function useWords(q: string | undefined, onAsk: (q: string | undefined) => void) {
  const [text, setText] = useState(q ?? '');
  const [asked, setAsked] = useState(q);
  const [seen, setSeen] = useState(q);
  if (q !== seen) {
    setSeen(q);
    if (q !== asked) setText(q ?? '');
  }
  const askLater = useDebouncedCallback((words: string | undefined) => {
    setAsked(words);
    onAsk(words);
  }, 300);
  const ask = (words: string) => {
    setText(words);
    askLater(words || undefined);
  };
  return [text, ask] as const;
}
