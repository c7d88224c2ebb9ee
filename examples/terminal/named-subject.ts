/** Whom a name stands for as memory is asked: the user for `me`, else whoever is called so. */
export function namedSubject(name: string): string {
  return ["i", "me", "myself"].includes(name.toLowerCase()) ? "user" : name;
}
