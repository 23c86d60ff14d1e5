/**
 * Works a value out once for each object and keeps it as long as that object lives. What else it is worked out
 * from (`rest`) must be the same whenever the object is.
 */
export function remember<Key extends WeakKey, Rest extends readonly unknown[], Value>(
  work: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const known = new WeakMap<Key, Value>();
  return (key, ...rest) => {
    const ready = known.get(key);
    if (ready !== undefined) return ready;
    const value = work(key, ...rest);
    known.set(key, value);
    return value;
  };
}
