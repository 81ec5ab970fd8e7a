/** What `make` makes of an object, made when it is first asked for and kept as long as that object is. */
export function once<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined || known.has(key)) return value as Value; // A value that is kept is one.
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/**
 * The same for two objects: a page is set against a report each time that the reader chooses another reference, and two reports meet for
 * every page that stands beside both. `more` is what `make` needs besides and what depends on the two alone.
 */
export function oncePerPair<One extends object, Other extends object, More extends unknown[], Value>(
  make: (one: One, other: Other, ...more: More) => Value,
): (one: One, other: Other, ...more: More) => Value {
  const knownOf = once((_: One) => new WeakMap<Other, Value>());
  return (one, other, ...more) => {
    const known = knownOf(one);
    const value = known.get(other);
    if (value !== undefined || known.has(other)) return value as Value; // As above.
    const made = make(one, other, ...more);
    known.set(other, made);
    return made;
  };
}
