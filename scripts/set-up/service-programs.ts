import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { canInstall, install } from "./debian.ts";

/** What the tests of the index service run beside it. */
export const SERVICE_PROGRAMS = ["postgresql", "nginx"] as const;
export type ServiceProgram = (typeof SERVICE_PROGRAMS)[number];

interface ProgramPlaces {
  /** The folder of the program; wins over every other. */
  variable: string;
  /** What has to be in the folder. */
  files: readonly string[];
  folders: () => readonly string[];
  debianPackage: string;
  advice: string;
}

/** Where Debian keeps the programs of PostgreSQL, one folder a version. */
const DEBIAN_POSTGRES = "/usr/lib/postgresql";

const PLACES: Record<ServiceProgram, ProgramPlaces> = {
  postgresql: {
    variable: "WHOCOUNTS_POSTGRES",
    files: ["initdb", "postgres"],
    folders: () => [...debianVersions(), ...onPath(), "/opt/homebrew/opt/postgresql@17/bin"],
    debianPackage: "postgresql",
    advice:
      "Debian, Ubuntu: apt-get install postgresql     macOS: brew install postgresql@17     Fedora: dnf install postgresql-server",
  },
  nginx: {
    variable: "WHOCOUNTS_NGINX",
    files: ["nginx"],
    folders: () => [...onPath(), "/usr/sbin", "/opt/homebrew/bin", "/usr/local/bin"],
    debianPackage: "nginx-light",
    advice:
      "Debian, Ubuntu: apt-get install nginx-light     macOS: brew install nginx     Fedora: dnf install nginx",
  },
};

/** The folder in which a program lies, or undefined. */
function find({ variable, files, folders }: ProgramPlaces): string | undefined {
  const chosen = process.env[variable];
  return (chosen ? [chosen] : folders()).find((folder) =>
    files.every((file) => existsSync(join(folder, file))),
  );
}

/** The folder in which a program lies. Throws an Error that says what to install. */
export function findServiceProgram(program: ServiceProgram): string {
  const places = PLACES[program];
  const found = find(places);
  if (found) return found;
  throw new Error(
    `${program} is needed to test the index service and was not found. Install it:\n  ${places.advice}\n` +
      `or set ${places.variable} to the folder of ${places.files.join(" and ")}.`,
  );
}

/** As above, but on Debian as root it installs the program first. */
export function provideServiceProgram(
  program: ServiceProgram,
  say: (line: string) => void,
): string {
  const { variable, debianPackage } = PLACES[program];
  if (!find(PLACES[program]) && !process.env[variable] && canInstall()) {
    say(`No ${program} found; installing Debian's package ${debianPackage} ...`);
    install(debianPackage);
  }
  return findServiceProgram(program);
}

function onPath(): string[] {
  return (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
}

/** Newest first. */
function debianVersions(): string[] {
  if (!existsSync(DEBIAN_POSTGRES)) return [];
  return readdirSync(DEBIAN_POSTGRES)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN_POSTGRES, version, "bin"));
}
