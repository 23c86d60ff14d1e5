import type { Language } from "../../components/i18n/languages.ts";

/** Under which conditions a view is photographed. */
export interface Look {
  name: string;
  scheme: "light" | "dark";
  language: Language;
  width: number;
  /** In CSS pixels; 900 unless told otherwise. */
  height?: number;
  /** Device pixels for each CSS pixel: at 2, half the width is a zoom of 200%. */
  scale: number;
  /** Texts of the pseudo-locale in place of English. */
  pseudo: boolean;
}

const LIGHT: Look = {
  name: "light",
  scheme: "light",
  language: "en",
  width: 1280,
  scale: 1,
  pseudo: false,
};

export const LOOKS: readonly Look[] = [
  LIGHT,
  { ...LIGHT, name: "dark", scheme: "dark" },
  { ...LIGHT, name: "rtl", language: "ar" },
  { ...LIGHT, name: "narrow", width: 320 },
  { ...LIGHT, name: "zoom", width: 640, scale: 2 },
  { ...LIGHT, name: "pseudo", pseudo: true },
];
