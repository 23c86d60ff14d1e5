import type { BundledPackage } from "./bundled-packages.ts";

/**
 * The bill of materials in CycloneDX 1.6: what users get, without what only builds it. It carries
 * neither time nor serial number, so that the same source makes the same bytes.
 */
export function sbom(version: string, packages: readonly BundledPackage[]): object {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": `pkg:npm/whocounts@${version}`,
        name: "whocounts",
        version,
        licenses: [{ license: { id: "MIT" } }],
      },
    },
    components: packages.map(componentOf),
    dependencies: [
      {
        ref: `pkg:npm/whocounts@${version}`,
        dependsOn: packages.map(addressOf),
      },
    ],
  };
}

function componentOf(entry: BundledPackage): object {
  const { name, version, licence, integrity } = entry;
  return {
    type: "library",
    "bom-ref": addressOf(entry),
    name,
    version,
    purl: addressOf(entry),
    licenses: [{ license: { id: licence } }],
    ...(integrity && {
      hashes: [{ alg: "SHA-512", content: Buffer.from(integrity, "base64").toString("hex") }],
    }),
  };
}

/** The package URL; the `@` of a scope is escaped there. */
function addressOf({ name, version }: BundledPackage): string {
  return `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;
}
