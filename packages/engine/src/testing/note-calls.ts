import type { Storage } from "../storage/storage.ts";

/** `storage` whose operations put their names into a set as they are called. */
export function noteCalls(storage: Storage, called: Set<string>): Storage {
  return new Proxy(storage, {
    get(target, name, receiver) {
      called.add(String(name));
      return Reflect.get(target, name, receiver);
    },
  });
}
