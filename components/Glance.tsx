import { i18n } from '#i18n';
import type { FigureFilter, FigureGlance } from '../lib/state/figure-rows.ts';
import { countText } from './count-text.ts';
import './Glance.css';

interface Props {
  newSlogans: number;
  goneSlogans: number;
  newProgrammes: number;
  figures: FigureGlance;
  /** True where the report before is of the same body: only then can anything be gone. */
  withGone: boolean;
  onNames: (of: 'slogans' | 'programmes', filter: 'new' | 'gone') => void;
  onFigures: (filter: FigureFilter) => void;
}

const MOVES = ['up', 'down', 'same', 'later', 'caution', 'elsewhere'] as const satisfies FigureFilter[];
/** Told also where there are none: that nothing fell is news too. */
const ALWAYS: readonly FigureFilter[] = ['up', 'down', 'caution'];

/** The comparison in one line of numbers; each leads to its list. */
export function Glance({ newSlogans, goneSlogans, newProgrammes, figures, withGone, onNames, onFigures }: Props) {
  return (
    <section class="glance" aria-label={i18n.t('overview.atAGlance')}>
      <Tile count={newSlogans} words={i18n.t('overview.newSlogans', newSlogans)} onPress={() => onNames('slogans', 'new')} />
      {withGone && <Tile count={goneSlogans} words={i18n.t('overview.goneSlogans')} onPress={() => onNames('slogans', 'gone')} />}
      <Tile count={newProgrammes} words={i18n.t('overview.newProgrammes', newProgrammes)} onPress={() => onNames('programmes', 'new')} />
      <div class="tile tile-wide">
        <button type="button" class="bare" onClick={() => onFigures('linked')}>
          <strong>{countText(figures.linked)}</strong> {i18n.t('overview.linked', figures.linked)}
        </button>
        {figures.linked + figures.elsewhere > 0 && (
          <span class="moves">
            {MOVES.filter((movement) => figures[movement] > 0 || ALWAYS.includes(movement)).map((movement) => (
              <button key={movement} type="button" class="bare" disabled={figures[movement] === 0} onClick={() => onFigures(movement)}>
                {i18n.t(`overview.${movement}`, [countText(figures[movement])])}
              </button>
            ))}
          </span>
        )}
      </div>
    </section>
  );
}

function Tile({ count, words, onPress }: { count: number; words: string; onPress: () => void }) {
  return (
    <button type="button" class="bare tile" onClick={onPress}>
      <strong>{countText(count)}</strong> {words}
    </button>
  );
}
