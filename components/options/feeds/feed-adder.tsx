import { useState } from "preact/hooks";
import type { MessageKey } from "../../i18n/catalogue.ts";
import { useTranslator } from "../../i18n/translator-context.ts";
import { FeedPreview, type ShownPreview } from "./feed-preview.tsx";

/** What came of looking at an address. */
export type FeedLook =
  | { state: "none" | "looking" | "bad-address" | "not-kept" }
  /** `host`: its permission may help. */
  | { state: "unreachable"; host: string }
  | { state: "refused"; code: string }
  | { state: "found"; preview: ShownPreview };

export interface FeedAdderProps {
  look: FeedLook;
  onLook: (address: string) => void;
  /** Asks the browser to let the host be read, and looks again. */
  onAllow: (address: string, host: string) => void;
  onSubscribe: () => void;
  onCancel: () => void;
}

/** Takes the address of a feed and shows what it is before anything is stored. */
export function FeedAdder({ look, onLook, onAllow, onSubscribe, onCancel }: FeedAdderProps) {
  const t = useTranslator();
  const [address, setAddress] = useState("");
  return (
    <>
      <form
        class="wc-adder"
        onSubmit={(event) => {
          event.preventDefault();
          onLook(address);
        }}
      >
        <label class="wc-field">
          <span class="wc-field-label">{t.text("feedAddress")}</span>
          <input
            type="text"
            inputMode="url"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://index.example/feed/#key=…"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </label>
        <button
          type="submit"
          class="wc-button"
          disabled={address.trim() === "" || look.state === "looking"}
        >
          {t.text("feedLook")}
        </button>
      </form>
      <LookWords look={look} onAllow={(host) => onAllow(address, host)} />
      {look.state === "found" && (
        <FeedPreview
          preview={look.preview}
          onCancel={onCancel}
          onSubscribe={() => {
            setAddress("");
            onSubscribe();
          }}
        />
      )}
    </>
  );
}

interface LookWordsProps {
  look: FeedLook;
  onAllow: (host: string) => void;
}

/** What came of looking, in words. */
function LookWords({ look, onAllow }: LookWordsProps) {
  const t = useTranslator();
  const key = lookKey(look);
  return (
    <>
      <output class="wc-feed-look">
        {key && t.text(key, look.state === "refused" ? { code: look.code } : {})}
      </output>
      {look.state === "unreachable" && (
        <p class="wc-soft">
          {t.text("feedAskHost", { host: look.host })}{" "}
          <button type="button" class="wc-link" onClick={() => onAllow(look.host)}>
            {t.text("feedAllowHost")}
          </button>
        </p>
      )}
    </>
  );
}

const LOOK_KEYS: Partial<Record<FeedLook["state"], MessageKey>> = {
  looking: "feedLooking",
  "bad-address": "feedBadAddress",
  unreachable: "feedUnreachable",
  "not-kept": "feedNotKept",
};

/** Refusals that can be said better than by their code. */
const REFUSAL_KEYS: Readonly<Record<string, MessageKey>> = {
  expired: "feedPreviewExpired",
  "client-too-old": "noticeClientTooOld",
};

function lookKey(look: FeedLook): MessageKey | undefined {
  if (look.state === "refused") return REFUSAL_KEYS[look.code] ?? "feedRefused";
  return LOOK_KEYS[look.state];
}
