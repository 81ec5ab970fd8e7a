import { unbrokenPieces } from '../lib/state/unbroken.ts';

/** Words in a narrow place, in which no line ends between a number and its unit, nor before a middle dot. */
export function Unbroken({ text }: { text: string }) {
  return (
    <>
      {unbrokenPieces(text).map((piece, i) =>
        piece.isWhole ? (
          <span key={i} class="nowrap">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
