/** Fields that came over the wire, in the contract's spelling and of types still to be checked. */
export type WireObject = Readonly<Record<string, unknown>>;
