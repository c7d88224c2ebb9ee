/** Numbers that are added up at once. */
const lanes = 4;

/** How many numbers a vector takes up, so that no few of them are left over. */
export function toStride(dimensions: number): number {
  return Math.ceil(dimensions / lanes) * lanes;
}

/** A vector to compare others with, filled up with zeros to its stride. */
export function toCompared(vector: readonly number[]): Float64Array {
  const compared = new Float64Array(toStride(vector.length));
  compared.set(vector);
  return compared;
}

/** Product of a vector with the one that begins at a place among others, each as long as its stride. */
export function dotAt(
  vectors: Float32Array | Float64Array,
  start: number,
  vector: Float64Array,
): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let at = 0; at < vector.length; at += lanes) {
    const from = start + at;
    first += (vectors[from] ?? 0) * (vector[at] ?? 0);
    second += (vectors[from + 1] ?? 0) * (vector[at + 1] ?? 0);
    third += (vectors[from + 2] ?? 0) * (vector[at + 2] ?? 0);
    fourth += (vectors[from + 3] ?? 0) * (vector[at + 3] ?? 0);
  }
  return first + second + (third + fourth);
}

/** Length of a vector in the sense of geometry. */
export function lengthOf(vector: Float64Array): number {
  return Math.sqrt(dotAt(vector, 0, vector));
}

/** Cosine of an angle, from the product of two vectors and that of their lengths; 0 where one is all zeros. */
export function toCosine(dot: number, lengths: number): number {
  return lengths === 0 ? 0 : Math.min(1, Math.max(-1, dot / lengths));
}
