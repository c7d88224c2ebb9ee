/**
 * The name under which vectors of a framework's embeddings are kept: what they name as their `model` or
 * `modelName`, else "embeddings".
 */
export function readModelName(embeddings: object): string {
  const names: readonly unknown[] = [
    Reflect.get(embeddings, "model"),
    Reflect.get(embeddings, "modelName"),
  ];
  return names.filter((name) => typeof name === "string").find(isNamed) ?? "embeddings";
}

function isNamed(name: string): boolean {
  return name.trim() !== "";
}
