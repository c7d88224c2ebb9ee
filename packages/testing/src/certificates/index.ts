/** Certificates in tests. @module */
export { hasOpenssl, withoutOpenssl } from "./has-openssl.ts";
export { type MadeCertificate, makeCertificate } from "./make-certificate.ts";
