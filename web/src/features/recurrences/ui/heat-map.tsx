import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { RecurrenceView } from '~/shared/contract/support';
import { useNames } from '~/shared/directory/use-names';
import { Wide } from '~/shared/ui/wide';
import { heatOf, step } from '../heat';
import classes from './heat-map.module.css';

/** Where it burns: a table of places by leaves, which is its own text for who cannot see the colours. */
export function HeatMap({ recurrences }: { recurrences: RecurrenceView[] }) {
  const t = useTranslations('recurrences.heat');
  const format = useFormatter();
  const names = useNames();
  const { rows, leaves } = heatOf(recurrences);
  const placeOf = (node: string) => {
    const scope = recurrences.find((one) => one.node === node)?.scope;
    return scope === 'site' ? names.site(node) : scope === 'district' ? t('district') : node;
  };
  return (
    <div className={classes.frame}>
      <Wide label={t('caption')}>
        <table className={classes.map}>
          <caption>{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              {leaves.map((leaf) => <th key={leaf} scope="col"><span>{names.leaf(leaf)}</span></th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ node, cells }) => (
              <tr key={node}>
                <th scope="row">{placeOf(node)}</th>
                {leaves.map((leaf) => {
                  const cell = cells.get(leaf);
                  return (
                    <td key={leaf}>
                      {cell ? (
                        <Link
                          to="/recurrences/$id"
                          params={{ id: cell.id }}
                          data-step={step(cell.ratio)}
                          title={t('cell', { count: cell.count, ratio: format.number(cell.ratio, { maximumFractionDigits: 1 }) })}
                        >
                          {cell.count}
                        </Link>
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p className={classes.key} aria-hidden="true">
        {t('less')} {([1, 2, 3, 4, 5] as const).map((one) => <span key={one} data-step={one} />)} {t('more')}
      </p>
    </div>
  );
}
