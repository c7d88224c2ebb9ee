import { NotConfiguredError, ValidationError } from "@keepsake/core";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createWriteSigner } from "./create-write-signer.ts";
import { signWrite } from "./sign-write.ts";
import { writeVector } from "../testing/write-vector.ts";
import type { WriteSigner } from "./write-signer.ts";

const { publicKey, write } = writeVector;
const privateKey = Buffer.from(writeVector.privateKey, "base64");
const { agentId, createdAt, ...sent } = write;
const body = { ...sent, created_at: createdAt };
const { subtle } = crypto;

async function importVectorKey(extractable: boolean): Promise<Parameters<typeof subtle.sign>[1]> {
  const head = Buffer.from("302e020100300506032b657004220420", "hex");
  const pkcs8 = Uint8Array.of(...head, ...privateKey);
  return await subtle.importKey("pkcs8", pkcs8, "Ed25519", extractable, ["sign"]);
}

afterEach(() => vi.restoreAllMocks());

describe("a signer", async () => {
  test.each([
    ["bytes", privateKey],
    ["bytes of a longer buffer", Uint8Array.of(1, ...privateKey, 1).subarray(1, -1)],
    ["Base64", writeVector.privateKey],
    ["Base64 without padding, with a line end", `${privateKey.toString("base64url")}\n`],
    ["a key of WebCrypto's", await importVectorKey(true)],
  ])("of %s signs the known write as known, and knows its public key", async (_name, key) => {
    const signer = await createWriteSigner({ privateKey: key });
    const { signature } = writeVector;
    expect(await signWrite(body, { signer, agentId })).toEqual({
      created_at: createdAt,
      signature,
    });
    expect(signer.publicKey).toBe(publicKey);
  });

  test("of a key that may not be exported is told its public key", async () => {
    const key = await importVectorKey(false);
    await expect(createWriteSigner({ privateKey: key })).rejects.toThrow(
      /publicKey: it is missing/,
    );
    const signer = await createWriteSigner({ privateKey: key, publicKey });
    expect(signer.publicKey).toBe(publicKey);
    const { signature } = await signWrite(body, { signer, agentId });
    expect(signature).toBe(writeVector.signature);
  });

  test("signs as of now where no time is given", async () => {
    const signer = await createWriteSigner({ privateKey });
    const before = Date.now();
    const { created_at } = await signWrite({ title: "a", content: "b" }, { signer, agentId });
    expect(Date.parse(created_at)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(created_at)).toBeLessThanOrEqual(Date.now());
  });

  test("signs nothing for a caller who has gone", async () => {
    const signer = await createWriteSigner({ privateKey });
    const signal = AbortSignal.abort(new Error("gone"));
    await expect(signWrite(body, { signer, agentId, signal })).rejects.toThrow("gone");
  });

  test("may be one of the caller's own, who gets the message and the signal", async () => {
    const { signal } = new AbortController();
    const sign = vi.fn<WriteSigner["sign"]>(() => Promise.resolve(Uint8Array.of(1, 2, 3)));
    const signed = await signWrite(body, { signer: { sign }, agentId, signal });
    expect(signed.signature).toBe("AQID");
    const [[message, options] = []] = sign.mock.calls;
    expect(Buffer.from(message ?? []).toString("hex")).toBe(writeVector.message);
    expect(options?.signal).toBe(signal);
  });
});

describe("a key", async () => {
  const publicPart = await subtle.importKey(
    "raw",
    Buffer.from(publicKey, "base64"),
    "Ed25519",
    true,
    ["verify"],
  );
  const otherKey = Buffer.alloc(32, 8);
  const hmac = await subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, true, ["sign"]);
  const short = privateKey.subarray(1);

  test.each([
    ["of 31 bytes", { privateKey: short }, /privateKey: it has 31 bytes; give the 32 bytes/],
    ["of no bytes", { privateKey: "" }, /privateKey: it has 0 bytes/],
    ["that is no Base64", { privateKey: "a key!" }, /privateKey: it is no Base64/],
    ["that only verifies", { privateKey: publicPart }, /it is a public key of Ed25519 for verify/],
    ["of another kind", { privateKey: hmac }, /it is a secret key of HMAC for sign/],
    ["with a short public one", { privateKey, publicKey: short }, /publicKey: it has 31 bytes/],
    ["of another pair", { privateKey: otherKey, publicKey }, /publicKey: it is not the one/],
  ])("%s is refused", async (_name, options, message) => {
    const refused = createWriteSigner(options);
    await expect(refused).rejects.toThrow(ValidationError);
    await expect(refused).rejects.toThrow(message);
  });

  test("wants a WebCrypto that knows Ed25519", async () => {
    vi.spyOn(subtle, "importKey").mockRejectedValue(new Error("NotSupportedError"));
    const refused = createWriteSigner({ privateKey });
    await expect(refused).rejects.toThrow(NotConfiguredError);
  });
});
