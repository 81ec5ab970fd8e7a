import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/**
 * Puts a frame into `slot` and gives the element to fill (lib/page/private-frame.ts), and another where the frame was loaded anew;
 * returns what takes the frame away.
 */
export type ShowInFrame = (
  slot: HTMLElement,
  looks: { title: string; lang: string; fits?: number | undefined },
  onContent: (content: HTMLElement) => void,
) => () => void;

interface Props {
  /** What names the frame for those who hear it. */
  label: string;
  /** Absent where nobody listens: then `children` stand where they are. */
  show: ShowInFrame | undefined;
  /** As wide as what is in it, up to so many pixels. */
  fits?: number;
  /** What they must not forget belongs to who gives them: they are drawn anew where the frame was loaded anew. No context reaches them. */
  children: ComponentChildren;
}

/** What the reader reads and types in, out of the page's sight and hearing. */
export function PrivateFrame({ show, children, ...looks }: Props) {
  if (show === undefined) return <>{children}</>;
  return (
    <Frame {...looks} show={show}>
      {children}
    </Frame>
  );
}

function Frame({ label, show, fits, children }: Props & { show: ShowInFrame }) {
  const slot = useRef<HTMLDivElement>(null);
  const filled = useRef<HTMLElement | undefined>(undefined);
  const [content, setContent] = useState<HTMLElement>();
  const lang = i18n.t('common.htmlLang');
  useLayoutEffect(() => {
    if (slot.current === null) return undefined;
    const hide = show(slot.current, { title: label, lang, fits }, setContent);
    return () => {
      if (filled.current !== undefined) render(null, filled.current);
      hide();
    };
  }, [show, label, lang, fits]);
  useLayoutEffect(() => {
    filled.current = content;
    if (content !== undefined) render(<div class="page-ui">{children}</div>, content);
  });
  return <div ref={slot} class={fits === undefined ? 'private' : 'private fits'} />;
}
