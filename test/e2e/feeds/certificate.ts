import forge from "node-forge";

const DAY_MS = 86_400_000;

/** A certificate for any name, signed by nobody: tests tell their browsers to take it as it is. */
export function selfSigned(): { key: string; certificate: string } {
  const pair = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = pair.publicKey;
  certificate.serialNumber = "01";
  certificate.validity.notBefore = new Date(Date.now() - DAY_MS);
  certificate.validity.notAfter = new Date(Date.now() + DAY_MS);
  const name = [{ name: "commonName", value: "feeds of a test" }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(pair.privateKey, forge.md.sha256.create());
  return {
    key: forge.pki.privateKeyToPem(pair.privateKey),
    certificate: forge.pki.certificateToPem(certificate),
  };
}
