import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate that signed itself, and its key, both in PEM. */
export interface MadeCertificate {
  readonly certificate: string;
  readonly privateKey: string;
  /** SHA-256 of the certificate, in hexadecimal digits. */
  readonly fingerprint: string;
}

const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "key"];
const address = ["-addext", "subjectAltName=IP:127.0.0.1", "-days", "2", "-out", "certificate"];

/** Makes a certificate of this machine's own address, with the program `openssl`. */
export function makeCertificate(name: string): MadeCertificate {
  const cwd = mkdtempSync(join(tmpdir(), "keepsake-certificate-"));
  try {
    const subject = ["-subj", `/CN=${name}`];
    execFileSync("openssl", ["req", "-x509", ...key, ...subject, ...address], {
      cwd,
      stdio: "pipe",
    });
    const certificate = readFileSync(join(cwd, "certificate"), "utf8");
    const { fingerprint256: fingerprint } = new X509Certificate(certificate);
    return { certificate, privateKey: readFileSync(join(cwd, "key"), "utf8"), fingerprint };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
