/** An Ed25519 key that signs what an agent writes, wherever it is kept: in memory, or with a service. */
export interface WriteSigner {
  /** Signs `message` as it stands, and resolves to the 64 bytes of the signature. */
  sign(message: Uint8Array<ArrayBuffer>, options: WriteSignerOptions): Promise<Uint8Array>;
}

/** Options of {@link WriteSigner.sign}. */
export interface WriteSignerOptions {
  /** Ends what takes long, such as asking a service. */
  readonly signal?: AbortSignal | undefined;
}

/** A signer that knows its public key, which an administrator binds to the agent once. */
export interface KeyedWriteSigner extends WriteSigner {
  /** The public key: 32 bytes in Base64, as `bindKey` takes it. */
  readonly publicKey: string;
}
