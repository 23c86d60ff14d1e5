import type { Page } from "puppeteer-core";
import { until } from "../eventually.ts";
import { callInFirefox } from "../firefox-window.ts";

/** Firefox ignores buttons that have only just appeared, so that nobody is made to press one. */
export const NO_DELAY = { "security.notification_enable_delay": 0 };

/**
 * Presses a button of the question about permissions that Firefox asks in its own window, as a person
 * would. Resolves to the words of the question.
 */
export async function answerFirefox(page: Page, answer: "Allow" | "Deny"): Promise<string> {
  const words = await until(
    () => callInFirefox(page, readQuestion),
    (found) => found !== "",
    "Firefox asks",
  );
  await callInFirefox(page, pressButton, answer);
  await until(
    () => callInFirefox(page, readQuestion),
    (found) => found === "",
    "Firefox has its answer",
  );
  return words;
}

/** Runs in the window of Firefox. Empty when nothing is asked. */
function readQuestion(): string {
  const question = document.getElementById("addon-webext-permissions-notification");
  const { panel } = (globalThis as unknown as FirefoxWindow).PopupNotifications;
  return panel.state === "open" ? (question?.textContent ?? "") : "";
}

/** Runs in the window of Firefox. */
function pressButton(_tab: unknown, answer: string): void {
  const question = document.getElementById("addon-webext-permissions-notification") as Question;
  const buttons = [question.button, question.secondaryButton];
  const named = buttons.find((button) => button.getAttribute("label") === answer);
  if (!named) throw new Error(`Firefox asks without a button "${answer}"`);
  named.click();
}

/** As much of Firefox's own objects as is used here. */
interface FirefoxWindow {
  PopupNotifications: { panel: { state: string } };
}
type Question = HTMLElement & Record<"button" | "secondaryButton", HTMLElement>;
