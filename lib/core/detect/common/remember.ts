/** Works a value out once for each object, and keeps it as long as that object lives. */
export function remember<Key extends WeakKey, Value>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const ready = known.get(key);
    if (ready !== undefined) return ready;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
