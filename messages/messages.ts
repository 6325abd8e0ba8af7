import { en, type Messages } from "./en.ts";
import { he } from "./he.ts";

const LANGUAGES: Record<string, Messages> = { en, he };

/** The interface's words in a BCP 47 language; English where the paper has no words of it. */
export const messagesIn = (language: string): Messages => LANGUAGES[new Intl.Locale(language).language] ?? en;

/** True where the interface can speak this language. */
export const speaks = (language: string): boolean => new Intl.Locale(language).language in LANGUAGES;
