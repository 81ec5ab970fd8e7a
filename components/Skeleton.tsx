import './Skeleton.css';

/** Grey lines where something will stand in a moment; the words are for those who do not see them. */
export function Skeleton({ words }: { words: string }) {
  return (
    <div class="skeleton" role="status">
      <span class="soft">{words}</span>
      {[92, 70, 84, 56, 78, 64].map((width) => (
        <div key={width} class={`skeleton-line skeleton-${width}`} />
      ))}
    </div>
  );
}
