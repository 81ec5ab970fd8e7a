import { autoUpdate, computePosition, flip, hide, offset, type Placement, platform, shift, size } from '@floating-ui/dom';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Something on the page that a part of the interface stands beside. */
export interface Anchor {
  /** Where it is in the window now, a box a line; empty where it has gone. */
  boxes(): DOMRect[];
  /** An element around it, by which scrolling is noticed. */
  context: Element | undefined;
}

export interface FloatingProps {
  anchor: Anchor;
  placement: Placement;
  /** Put the focus here when it appears: it was asked for by keyboard. */
  takesFocus?: boolean;
  /** Its name, for those who hear it. */
  label: string;
  role?: 'dialog' | 'group';
  onPointerEnter?: () => void;
  onPointerLeave?: () => void;
  children: ComponentChildren;
}

/** To the mark, and to the edges of the window. */
const GAP = 6;
const MARGIN = 8;

/** A box beside an anchor: on the side where there is room, never over the edge, as tall as the window lets it. */
export function Floating({ anchor, placement, takesFocus = false, role = 'dialog', ...props }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (box.current === null ? undefined : follow(anchor, box.current, placement)), [anchor, placement]);
  useLayoutEffect(() => {
    if (takesFocus) box.current?.focus({ preventScroll: true });
  }, [anchor, takesFocus]);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: dialog and group may both be named; the linter does not see which it is.
    <div
      ref={box}
      class="floating"
      role={role}
      tabIndex={-1}
      aria-label={props.label}
      onPointerEnter={props.onPointerEnter}
      onPointerLeave={props.onPointerLeave}
    >
      {props.children}
    </div>
  );
}

function follow(anchor: Anchor, box: HTMLElement, placement: Placement): () => void {
  const reference = {
    contextElement: anchor.context,
    getBoundingClientRect: () => around(anchor.boxes(), placement),
  };
  const place = async () => {
    const { x, y, middlewareData } = await computePosition(reference, box, {
      platform: inWindow,
      strategy: 'fixed',
      placement,
      middleware: [
        offset(GAP),
        flip({ padding: MARGIN }),
        shift({ padding: MARGIN, crossAxis: true }),
        size({ padding: MARGIN, apply: ({ availableHeight }) => setMaxHeight(box, availableHeight) }),
        hide({ padding: MARGIN }),
      ],
    });
    box.style.left = `${Math.round(x)}px`;
    box.style.top = `${Math.round(y)}px`;
    // While what it belongs to is scrolled out of sight the box would hang in the air; one in use stays.
    const isGone = middlewareData.hide?.referenceHidden === true && !hasFocus(box);
    box.style.visibility = isGone ? 'hidden' : 'visible';
  };
  return autoUpdate(reference, box, () => void place());
}

/** Also where the focus is in a frame inside of it, of which `:focus-within` does not tell. */
function hasFocus(box: HTMLElement): boolean {
  const tree = box.getRootNode();
  return 'activeElement' in tree && box.contains(tree.activeElement as Element | null); // Documents and shadow roots have it.
}

/**
 * The box is fixed in the window, and all is counted from there. By itself floating-ui takes what is left of the root element for a scroll
 * bar; of vertical text, which begins at the right, that can be most of the window.
 */
const inWindow: typeof platform = {
  ...platform,
  getElementRects: ({ reference, floating }) => {
    const { x, y, width, height } = reference.getBoundingClientRect();
    return { reference: { x, y, width, height }, floating: { x: 0, y: 0, width: floating.offsetWidth, height: floating.offsetHeight } };
  },
  convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }) => rect,
};

/** Less than this is no use to a reader; then the box may cover the mark. */
const LEAST_HEIGHT = 160;

function setMaxHeight(box: HTMLElement, available: number): void {
  box.style.maxHeight = `max(${Math.round(available)}px, min(${LEAST_HEIGHT}px, calc(100vh - ${2 * MARGIN}px)))`;
}

/** Of all lines as high, of the line that the box will stand at as wide. */
function around(boxes: readonly DOMRect[], placement: Placement): DOMRect {
  const beside = placement.startsWith('top') ? boxes[0] : boxes.at(-1);
  if (beside === undefined) return new DOMRect(-1000, -1000, 0, 0);
  const top = Math.min(...boxes.map((box) => box.top));
  return new DOMRect(beside.left, top, beside.width, Math.max(...boxes.map((box) => box.bottom)) - top);
}
