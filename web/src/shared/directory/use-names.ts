import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { categoriesQuery } from './get-categories';
import { sitesQuery } from './get-sites';

export type Names = { site: (id: string) => string; leaf: (code: string) => string };

/** The names that people know sites and categories by; the id while it is not known. */
export function useNames(): Names {
  const { data: sites } = useQuery(sitesQuery);
  const { data: tree } = useQuery(categoriesQuery);
  return useMemo(() => {
    const siteNames = new Map(sites?.map((site) => [site.id, site.name]));
    const labels = new Map(tree?.groups.flatMap((group) => group.leaves).map((leaf) => [leaf.code, leaf.label]));
    return { site: (id) => siteNames.get(id) ?? id, leaf: (code) => labels.get(code) ?? code };
  }, [sites, tree]);
}
