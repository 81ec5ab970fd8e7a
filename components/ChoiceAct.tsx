import { useRef, useState } from 'preact/hooks';
import './ChoiceAct.css';

interface Props<Value extends string> {
  /** What is done. */
  label: string;
  /** What it is done with, as long as nothing is chosen. */
  hint: string;
  options: readonly (readonly [value: Value, words: string])[];
  onAct: (value: Value) => void;
}

/** A list to choose from, and the button that does something with what is chosen. A keyboard walks through a list before it stays on one, so choosing alone does nothing. */
export function ChoiceAct<Value extends string>({ label, hint, options, onAct }: Props<Value>) {
  const [chosen, setChosen] = useState<string>('');
  const list = useRef<HTMLSelectElement>(null);
  const value = options.find(([one]) => one === chosen)?.[0];
  return (
    <span class="choice-act">
      <select ref={list} aria-label={label} value={value ?? ''} onChange={(event) => setChosen(event.currentTarget.value)}>
        <option value="">{hint}</option>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
      <button
        type="button"
        disabled={value === undefined}
        onClick={() => {
          if (value === undefined) return;
          // Nothing is chosen any more, and the button has nothing to do.
          list.current?.focus({ preventScroll: true });
          setChosen('');
          onAct(value);
        }}
      >
        {label}
      </button>
    </span>
  );
}
