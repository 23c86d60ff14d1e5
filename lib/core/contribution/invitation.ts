import { invitationCodeSchema } from "./join.ts";

/** What an invited person pastes: where the service is, and the secret that opens it once. */
export interface Invitation {
  /** The address of the service, without a slash at its end. */
  service: string;
  code: string;
}

const INVITATION = /^(https?:\/\/[A-Za-z0-9.[\]:-]+(?:\/[A-Za-z0-9._~/-]*)?)#invite=([^#]+)$/;

/** Behind the `#`, the secret stays out of the logs of every server on the way. */
export function formatInvitation({ service, code }: Invitation): string {
  return `${service}/#invite=${code}`;
}

/** Undefined when the text is no invitation. */
export function parseInvitation(text: string): Invitation | undefined {
  const [, service, code] = INVITATION.exec(text.trim()) ?? [];
  if (service === undefined || !invitationCodeSchema.safeParse(code).success) return undefined;
  return { service: service.replace(/\/+$/, ""), code: code ?? "" };
}
