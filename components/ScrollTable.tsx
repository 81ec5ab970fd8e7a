import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import './ScrollTable.css';

interface Props {
  /** Names the box for those who scroll it by keyboard. */
  label: string;
  children: ComponentChildren;
}

/**
 * The room of a table. As long as the table fits, its head sticks to the window; one that is wider scrolls in a box of its own,
 * in both directions, so that head and first column stay in view there too.
 */
export function ScrollTable({ label, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [isWide, setIsWide] = useState(false);
  const [isScrolled, setIsScrolled] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    const table = element?.querySelector('table');
    if (!element || !table) return undefined;
    const measure = () => setIsWide(table.offsetWidth > element.offsetWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(table);
    return () => observer.disconnect();
  }, []);
  // The latest years are wanted first, and they stand beside the page's own column.
  useLayoutEffect(() => {
    if (isWide) box.current?.scrollTo({ left: box.current.scrollWidth, behavior: 'instant' });
  }, [isWide]);
  return (
    <div
      ref={box}
      class={isWide ? `table-scroll ${isScrolled ? 'scrolled' : ''}` : 'table-whole'}
      onScroll={(event) => setIsScrolled(event.currentTarget.scrollLeft > 0)}
      {...(isWide ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}
