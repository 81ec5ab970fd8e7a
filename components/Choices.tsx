import { useId } from 'preact/hooks';
import './Choices.css';

interface Props<Name extends string> {
  label: string;
  choices: readonly { name: Name; label: string }[];
  chosen: Name;
  onChoose: (name: Name) => void;
}

/** One of a few, as radio buttons in a row. */
export function Choices<Name extends string>({ label, choices, chosen, onChoose }: Props<Name>) {
  const group = useId();
  return (
    <fieldset class="choices">
      <legend class="spoken">{label}</legend>
      {choices.map(({ name, label: words }) => (
        <label key={name} class="choice">
          <input type="radio" class="spoken" name={group} checked={name === chosen} onChange={() => onChoose(name)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
