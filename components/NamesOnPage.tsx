import { i18n } from '#i18n';
import type { Mention } from '../lib/recognise/mention.ts';
import { groupByName } from '../lib/state/counts.ts';
import type { Span } from '../lib/text/span.ts';
import { PlaceButton } from './PlaceButton.tsx';
import { ShowMore, useLimit } from './ShowMore.tsx';
import './DataTable.css';
import './NameMatrix.css';

interface Props {
  mentions: readonly Mention[];
  first: number;
  onShow: (span: Span) => void;
}

const STEP = 100;

/** The slogans and programmes of a page that has nothing to be compared with. */
export function NamesOnPage({ mentions, first, onShow }: Props) {
  return (
    <>
      <Names title={i18n.t('matrix.slogans')} names={groupByName(mentions, 'slogan')} first={first} onShow={onShow} />
      <Names title={i18n.t('matrix.programmes')} names={groupByName(mentions, 'programme')} first={first} onShow={onShow} />
    </>
  );
}

function Names({
  title,
  names,
  first,
  onShow,
}: {
  title: string;
  names: ReturnType<typeof groupByName>;
  first: number;
  onShow: Props['onShow'];
}) {
  const { limit, more } = useLimit(first, STEP);
  return (
    <section>
      <h2>{title}</h2>
      {names.length === 0 ? (
        <p class="soft">{i18n.t('matrix.empty')}</p>
      ) : (
        <table class="matrix data">
          <caption class="spoken">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n.t('matrix.name')}</th>
              <th scope="col" class="count-head this-page">
                {i18n.t('matrix.thisPage')}
              </th>
            </tr>
          </thead>
          <tbody>
            {names.slice(0, limit).map(({ name, places }) => (
              <tr key={name}>
                <th scope="row" lang="zh">
                  <PlaceButton places={places} name={name} onShow={onShow}>
                    {name}
                  </PlaceButton>
                </th>
                <td class="count this-page">{places.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ShowMore total={names.length} limit={limit} step={STEP} onMore={more} />
    </section>
  );
}
