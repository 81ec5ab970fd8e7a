import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReportInfo } from '../lib/corpus/report.ts';
import { shortNameOf } from '../lib/state/report-name.ts';
import type { Series, Slot } from '../lib/state/series.ts';
import { asPrinted } from './FigureCells.tsx';
import './SeriesChart.css';

interface Props {
  series: Series;
  label: string;
  page: ReportInfo;
}

/** A slot's width holds a number as printed (1,234.5万元); the chart scrolls where they do not fit. */
const SLOT = 66;
const MARGIN = 34;
const HEIGHT = 116;
const TOP = 30;
const BASE = 92;
const WORDS_ABOVE = 9;
const WORDS_BELOW = 17;
/** Room for words between a point and the base line. */
const LEAST_BELOW = 20;
const RADIUS = 3.5;

/**
 * A figure over the years as a line from a zero baseline. Only unreserved numbers of one body have a point; over a gap there is
 * no line; a number told as "about" has a hollow point.
 */
export function SeriesChart({ series: { slots, runs }, label, page }: Props) {
  const box = useRef<HTMLElement>(null);
  // The latest years are wanted first.
  useLayoutEffect(() => box.current?.scrollTo({ left: box.current.scrollWidth, behavior: 'instant' }), []);
  const width = 2 * MARGIN + SLOT * (slots.length - 1);
  const [first, last] = [slots[0]?.time ?? 0, slots.at(-1)?.time ?? 1];
  const most = Math.max(...slots.map(({ point }) => point?.value ?? 0)) || 1;
  const x = ({ time }: Slot) => MARGIN + ((time - first) / (last - first || 1)) * (width - 2 * MARGIN);
  const y = (value: number) => BASE - (value / most) * (BASE - TOP);
  /** Of two reports of one time the words of the lower number stand below it, where there is room. */
  const wordsAt = ({ time }: Slot, value: number) => {
    const isLower = slots.some((other) => other.time === time && (other.point?.value ?? 0) > value);
    return y(value) + (isLower && BASE - y(value) > LEAST_BELOW ? WORDS_BELOW : -WORDS_ABOVE);
  };
  const nameOf = ({ report }: Slot) => shortNameOf(report?.info ?? page);
  const at = (index: number) => slots[index];
  const told = slots.map((slot) => {
    const name = slot.report === undefined ? i18n.t('copy.thisPage', [nameOf(slot)]) : nameOf(slot);
    return i18n.t('matrix.wording', [name, slot.point ? asPrinted(slot.point.text) : wordsOfGap(slot)]);
  });
  const alternative = i18n.t('chart.alternative', [label, told.join(i18n.t('common.clauseSeparator'))]);
  return (
    <figure class="series">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that may scroll must be reached by keyboard */}
      <section ref={box} class="series-box" aria-label={i18n.t('chart.label', [label])} tabIndex={0}>
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="img" aria-label={alternative} lang="zh">
          <line class="series-base" x1={MARGIN / 2} x2={width - MARGIN / 2} y1={BASE} y2={BASE} />
          {runs.map((run) => (
            <polyline
              key={run[0]}
              class="series-line"
              points={run
                .flatMap((index) => at(index) ?? [])
                .map((slot) => `${x(slot)},${y(slot.point?.value ?? 0)}`)
                .join(' ')}
            />
          ))}
          {slots.map((slot, index) => (
            <g key={slot.report?.source ?? ''} class={slot.report === undefined ? 'series-own' : ''}>
              {slot.point === undefined ? (
                <text class="series-gap" x={x(slot)} y={BASE - WORDS_ABOVE}>
                  {wordsOfGap(slot)}
                </text>
              ) : (
                <>
                  <circle class={slot.point.isApprox ? 'series-about' : 'series-point'} cx={x(slot)} cy={y(slot.point.value)} r={RADIUS} />
                  <text x={x(slot)} y={wordsAt(slot, slot.point.value)}>
                    {asPrinted(slot.point.text)}
                  </text>
                </>
              )}
              {slots[index + 1]?.time !== slot.time && (
                <text class="series-year" x={x(slot)} y={BASE + WORDS_BELOW}>
                  {nameOf(slot)}
                </text>
              )}
            </g>
          ))}
        </svg>
      </section>
      <figcaption class="soft">
        {i18n.t('chart.legend')}
        {slots.some(({ point }) => point?.isApprox) && ` ${i18n.t('chart.about')}`}
      </figcaption>
    </figure>
  );
}

function wordsOfGap({ isCaution }: Slot): string {
  return isCaution ? i18n.t('caution.mark') : i18n.t('matrix.notReported');
}
