import type { ComponentChildren } from 'preact';
import './Message.css';

interface Props {
  title: string;
  /** `page` stands alone in the surface, `inline` among other things. */
  size?: 'page' | 'inline';
  /** `alert` is read out at once; for what the reader must know. */
  role?: 'status' | 'alert';
  children?: ComponentChildren;
}

/** A state told in words: what is so, why, and what to do. */
export function Message({ title, size = 'page', role = 'status', children }: Props) {
  const Heading = size === 'page' ? 'h1' : 'h2';
  return (
    <div class={`message message-${size}`} role={role}>
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
