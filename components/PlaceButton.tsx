import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Span } from '../lib/text/span.ts';

interface Props {
  /** At least one. */
  places: readonly Span[];
  /** The words of the place, for those who hear the button; absent where what is shown says it all. */
  name?: string;
  onShow: (span: Span) => void;
  children: ComponentChildren;
}

/** Words that lead to their place on the page; pressed again, to the next place. */
export function PlaceButton({ places, name, onShow, children }: Props) {
  const [next, setNext] = useState(0);
  const at = next % places.length;
  const place = places[at];
  if (place === undefined) return <>{children}</>;
  const label =
    name === undefined
      ? undefined
      : places.length === 1
        ? i18n.t('common.goTo', [name])
        : i18n.t('common.goToNth', [name, at + 1, places.length]);
  return (
    <button
      type="button"
      class="bare place"
      aria-label={label}
      title={label}
      onClick={() => {
        setNext(at + 1);
        onShow(place);
      }}
    >
      {children}
    </button>
  );
}
